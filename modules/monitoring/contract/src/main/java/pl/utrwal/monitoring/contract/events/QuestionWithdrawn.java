package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * It should not have been asked. Why is in the metadata.
 *
 * @param element null for the plan as a whole
 */
@EventName("monitoring.question-withdrawn")
public record QuestionWithdrawn(QuestionId question, ElementId element, String text) implements EvaluationEvent {
}
