package pl.utrwal.history.lines.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;

/**
 * Who did what kind of thing, in words. Templates know it as {@code auditLabels}.
 */
@Component("auditLabels")
public class AuditLabels {

	/** Stand where a sentence would name something; no sentence names more. */
	private static final Object[] ANYTHING = { "…", "…", "…", "…", "…", "…", "…", "…" };

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
		return switch (actor.value()) {
			case Provenance.OPERATOR -> say("history.operator", locale);
			case Provenance.NOBODY -> say("history.nobody", locale);
			default -> this.names.displayName(actor).orElseGet(() -> say("person.erased", locale));
		};
	}

	/**
	 * The role in which somebody acted; null if it was not recorded.
	 */
	public String role(AuditLine line, Locale locale) {
		return (line.role() != null) ? say("role." + line.role(), locale) : null;
	}

	/**
	 * The kind of an event in words.
	 * @param name its stored name
	 */
	public String kind(String name, Locale locale) {
		return say("event." + name, locale, ANYTHING);
	}

	/**
	 * The kinds of events of plans and the like in words, in alphabetical order, with the
	 * stored names of each, comma between.
	 */
	Map<String, String> kinds(Locale locale) {
		Set<String> ofSecurity = this.catalogue.names(SecurityEvent.class);
		return kinds(this.catalogue.names().stream().filter((name) -> !ofSecurity.contains(name)), locale);
	}

	/**
	 * Likewise of events of security.
	 */
	Map<String, String> kindsOfSecurity(Locale locale) {
		return kinds(this.catalogue.names(SecurityEvent.class).stream(), locale);
	}

	private Map<String, String> kinds(Stream<String> names, Locale locale) {
		Map<String, String> kinds = new TreeMap<>(Collator.getInstance(locale));
		names.sorted().forEach((name) -> kinds.merge(kind(name, locale), name, (one, other) -> one + "," + other));
		return kinds;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
