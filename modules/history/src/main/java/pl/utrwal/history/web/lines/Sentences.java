package pl.utrwal.history.web.lines;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.ibm.icu.text.Collator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.history.read.lines.HistoryLine;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.audit.AuditValue;

/**
 * Lines of audit in words.
 */
@Component
public class Sentences {

	/** Stands where a sentence would name something. */
	private static final String ANYTHING = "…";

	private final MessageSource messages;

	private final AccountNames names;

	private final EventCatalogue catalogue;

	Sentences(MessageSource messages, AccountNames names, EventCatalogue catalogue) {
		this.catalogue = catalogue;
		this.messages = messages;
		this.names = names;
	}

	/**
	 * What happened, without the values.
	 */
	public String fact(HistoryLine line, Locale locale) {
		return say("event." + line.event(), locale,
				line.sentence().arguments().stream().map((argument) -> value(argument, locale)).toArray());
	}

	/**
	 * What happened, with the value before and after.
	 */
	public String sentence(HistoryLine line, Locale locale) {
		String fact = fact(line, locale);
		String before = value(line.sentence().before(), locale);
		String after = value(line.sentence().after(), locale);
		if (before != null && after != null) {
			return say("history.sentence.both", locale, fact, before, after);
		}
		if (before == null && after == null) {
			return say("history.sentence.bare", locale, fact);
		}
		return say("history.sentence.one", locale, fact, (after != null) ? after : before);
	}

	/**
	 * @return null for no value
	 */
	public String value(AuditValue value, Locale locale) {
		if (value == null) {
			return null;
		}
		return (value.messageKey() != null) ? say(value.messageKey(), locale) : value.text();
	}

	/**
	 * Who did it, by the name that is known now.
	 */
	public String actor(HistoryLine line, Locale locale) {
		return this.names.displayName(line.actor()).orElseGet(() -> say("person.erased", locale));
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
			.forEach((name) -> kinds.merge(say("event." + name, locale, ANYTHING), name,
					(one, other) -> one + "," + other));
		return kinds;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
