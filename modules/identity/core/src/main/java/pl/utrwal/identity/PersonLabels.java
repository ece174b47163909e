package pl.utrwal.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Colleagues;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.webkit.PersonNames;

/**
 * What people are called on the screen, also those who were erased.
 */
@Component
class PersonLabels implements AccountNames, Colleagues, Persons, PersonNames {

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
	public List<AccountId> planners(MunicipalityId municipality) {
		return this.accounts.of(municipality)
			.stream()
			.filter((account) -> account.role().editsPlans() && !account.suspended())
			.flatMap((account) -> this.accounts.person(account.id()).stream())
			.sorted(Comparator.comparing(Person::name))
			.map(Person::account)
			.toList();
	}

	@Override
	public String name(String id, Locale locale) {
		return displayName(new AccountId(id)).or(() -> this.persons.name(new PersonId(id)))
			.orElseGet(() -> pseudonym(this.pseudonyms.of(id), locale));
	}

	@Override
	public void keep(PersonId id, MunicipalityId municipality, String name) {
		this.persons.keep(id, municipality, name);
	}

	@Override
	public void erase(PersonId id) {
		this.persons.erase(id);
	}

	@Override
	public Optional<String> name(PersonId id) {
		return this.persons.name(id);
	}

	@Override
	public String displayName(PersonId id) {
		return name(id).orElseGet(() -> pseudonym(this.pseudonyms.of(id.value()), LocaleContextHolder.getLocale()));
	}

	private String pseudonym(int number, Locale locale) {
		return this.messages.getMessage("person.pseudonym", new Object[] { String.valueOf(number) }, locale);
	}

}
