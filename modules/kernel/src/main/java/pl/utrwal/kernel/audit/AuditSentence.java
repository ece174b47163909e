package pl.utrwal.kernel.audit;

import java.util.List;

import pl.utrwal.kernel.id.ElementId;

/**
 * What an auditor reads of one event.
 *
 * @param key the message key of the sentence, which is the event's name; {@code {0}} and
 * so on stand for the arguments
 * @param before the value before the change; null where there was none
 * @param after the value after it; null where there is none
 * @param element the element that changed; null if it was the plan as a whole
 */
public record AuditSentence(String key, List<String> arguments, String before, String after, ElementId element) {

	public AuditSentence {
		arguments = List.copyOf(arguments);
	}

}
