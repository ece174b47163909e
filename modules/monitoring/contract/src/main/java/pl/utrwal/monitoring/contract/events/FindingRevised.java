package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * Another answer took the place of the one before.
 *
 * @param element null for the plan as a whole
 * @param text of the question
 */
@EventName("monitoring.finding-revised")
public record FindingRevised(QuestionId question, ElementId element, String text, Finding before,
		Finding after) implements EvaluationEvent {
}
