package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * The first answer to it.
 *
 * @param element null for the plan as a whole
 * @param text of the question
 */
@EventName("monitoring.finding-recorded")
public record FindingRecorded(QuestionId question, ElementId element, String text,
		Finding finding) implements EvaluationEvent {
}
