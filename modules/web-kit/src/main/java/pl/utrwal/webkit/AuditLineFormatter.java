package pl.utrwal.webkit;

import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditValue;

/**
 * Lines of audit in words.
 */
@Component
public class AuditLineFormatter {

	private final MessageSource messages;

	private final TableFormatter words;

	private final PersonNames persons;

	AuditLineFormatter(MessageSource messages, TableFormatter words, PersonNames persons) {
		this.messages = messages;
		this.words = words;
		this.persons = persons;
	}

	/**
	 * What happened, without the values.
	 */
	public String fact(AuditLine line, Locale locale) {
		return say("event." + line.event(), locale,
				line.sentence().arguments().stream().map((argument) -> value(argument, locale)).toArray());
	}

	/**
	 * What happened, with the value before and after.
	 */
	public String sentence(AuditLine line, Locale locale) {
		String fact = fact(line, locale);
		String before = value(line.sentence().before(), locale);
		String after = value(line.sentence().after(), locale);
		if (before != null && after != null) {
			return say("sentence.both", locale, fact, before, after);
		}
		if (before == null && after == null) {
			return say("sentence.bare", locale, fact);
		}
		return say("sentence.one", locale, fact, (after != null) ? after : before);
	}

	/**
	 * @return null for no value
	 */
	public String value(AuditValue value, Locale locale) {
		if (value == null) {
			return null;
		}
		if (value.messageKey() != null) {
			return say(value.messageKey(), locale);
		}
		if (value.day() != null) {
			return this.words.day(value.day(), locale);
		}
		if (value.money() != null) {
			return this.words.money(value.money(), locale);
		}
		if (value.period() != null) {
			String often = this.words.recurrence(value.period(), locale);
			return often.isEmpty() ? value.period() : often;
		}
		if (value.person() != null) {
			return this.persons.name(value.person(), locale);
		}
		return (value.parts() != null)
				? value.parts().stream().map((part) -> value(part, locale)).collect(Collectors.joining())
				: value.text();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
