package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * It is asked in other words.
 *
 * @param element null for the plan as a whole
 */
@EventName("monitoring.question-reworded")
public record QuestionReworded(QuestionId question, ElementId element, String before, String after,
		LocalDate on) implements EvaluationEvent {
}
