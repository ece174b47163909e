package pl.utrwal.kernel.audit;

import java.util.List;

import pl.utrwal.kernel.id.ElementId;

/**
 * What an auditor reads of one event. The sentence itself is the message
 * {@code event.<name of the event>}.
 *
 * @param arguments stand for {@code {0}} and so on in the message
 * @param before the value before the change; null where there was none
 * @param after the value after it; null where there is none
 * @param element the element that changed; null if it was the plan as a whole
 */
public record AuditSentence(List<AuditValue> arguments, AuditValue before, AuditValue after, ElementId element) {

	public AuditSentence {
		arguments = List.copyOf(arguments);
	}

}
