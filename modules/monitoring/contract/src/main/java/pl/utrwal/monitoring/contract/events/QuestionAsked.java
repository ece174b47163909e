package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * An evaluation asks something of a plan, or of an element of it.
 *
 * @param element null for the plan as a whole
 * @param elementText what the element was then; empty for the plan as a whole
 * @param on the day from which it is asked
 */
@EventName("monitoring.question-asked")
public record QuestionAsked(QuestionId question, MunicipalityId municipality, PlanId plan, ElementId element,
		String elementText, String text, LocalDate on) implements EvaluationEvent {
}
