package pl.utrwal.webkit;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditValue;

/**
 * Lines of audit in words.
 */
@Component
public class Sentences {

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
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
		return (value.messageKey() != null) ? say(value.messageKey(), locale) : value.text();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
