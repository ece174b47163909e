package pl.utrwal.history.lines.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.ibm.icu.text.Collator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;

/**
 * Who did what kind of thing, in words. Templates know it as {@code auditLabels}.
 */
@Component("auditLabels")
public class AuditLabels {

	/** Stands where a sentence would name something. */
	private static final String ANYTHING = "…";

	private final MessageSource messages;

	private final AccountNames names;

	private final EventCatalogue catalogue;

	AuditLabels(MessageSource messages, AccountNames names, EventCatalogue catalogue) {
		this.catalogue = catalogue;
		this.messages = messages;
		this.names = names;
	}

	/**
	 * Who did it, by the name that is known now.
	 */
	public String actor(AuditLine line, Locale locale) {
		return actor(line.actor(), locale);
	}

	/**
	 * The name that is known now.
	 */
	public String actor(AccountId actor, Locale locale) {
		return actor.value().equals(Provenance.OPERATOR) ? say("history.operator", locale)
				: this.names.displayName(actor).orElseGet(() -> say("person.erased", locale));
	}

	/**
	 * The kind of an event in words.
	 * @param name its stored name
	 */
	public String kind(String name, Locale locale) {
		return say("event." + name, locale, ANYTHING);
	}

	/**
	 * The kinds of events in words, in alphabetical order, with the stored names of each,
	 * comma between.
	 */
	Map<String, String> kinds(Locale locale) {
		Map<String, String> kinds = new TreeMap<>(Collator.getInstance(locale));
		this.catalogue.names()
			.stream()
			.sorted()
			.forEach((name) -> kinds.merge(kind(name, locale), name, (one, other) -> one + "," + other));
		return kinds;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
