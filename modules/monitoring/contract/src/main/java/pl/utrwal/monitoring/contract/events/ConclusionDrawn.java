package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * The first conclusion from its finding.
 *
 * @param element null for the plan as a whole
 * @param text of the question
 */
@EventName("monitoring.conclusion-drawn")
public record ConclusionDrawn(QuestionId question, ElementId element, String text,
		Conclusion conclusion) implements EvaluationEvent {
}
