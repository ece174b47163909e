package pl.utrwal.identity;

import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.webkit.PersonNames;

/**
 * What people are called on the screen, also those who were erased.
 */
@Component
class PersonLabels implements AccountNames, PersonNames {

	private final AccountStore accounts;

	private final NamedPersonStore persons;

	private final Pseudonyms pseudonyms;

	private final MessageSource messages;

	PersonLabels(AccountStore accounts, NamedPersonStore persons, Pseudonyms pseudonyms, MessageSource messages) {
		this.accounts = accounts;
		this.persons = persons;
		this.pseudonyms = pseudonyms;
		this.messages = messages;
	}

	@Override
	public Optional<String> displayName(AccountId id) {
		return this.accounts.person(id)
			.map(Person::name)
			.or(() -> this.accounts.find(id)
				.map((erased) -> pseudonym(this.pseudonyms.of(id.value()), LocaleContextHolder.getLocale())));
	}

	@Override
	public String name(String id, Locale locale) {
		return displayName(new AccountId(id)).or(() -> this.persons.name(new PersonId(id)))
			.or(() -> this.pseudonyms.find(id).stream().mapToObj((number) -> pseudonym(number, locale)).findFirst())
			.orElseGet(() -> this.messages.getMessage("person.erased", null, locale));
	}

	private String pseudonym(int number, Locale locale) {
		return this.messages.getMessage("person.pseudonym", new Object[] { String.valueOf(number) }, locale);
	}

}
