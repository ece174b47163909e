package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.QuestionId;

/**
 * What can happen to a question that an evaluation of a plan asks.
 */
public sealed interface EvaluationEvent extends DomainEvent {

	QuestionId question();

	/**
	 * An evaluation asks something of a plan, or of an element of it.
	 *
	 * @param element null for the plan as a whole
	 * @param elementText what the element was then; empty for the plan as a whole
	 * @param on the day from which it is asked
	 */
	@EventName("monitoring.question-asked")
	record QuestionAsked(QuestionId question, MunicipalityId municipality, PlanId plan, ElementId element,
			String elementText, String text, LocalDate on) implements EvaluationEvent {
	}

	/**
	 * It is asked in other words.
	 *
	 * @param element null for the plan as a whole
	 */
	@EventName("monitoring.question-reworded")
	record QuestionReworded(QuestionId question, ElementId element, String before, String after,
			LocalDate on) implements EvaluationEvent {
	}

	/**
	 * The first answer to it.
	 *
	 * @param element null for the plan as a whole
	 * @param text of the question
	 */
	@EventName("monitoring.finding-recorded")
	record FindingRecorded(QuestionId question, ElementId element, String text,
			Finding finding) implements EvaluationEvent {
	}

	/**
	 * Another answer took the place of the one before.
	 *
	 * @param element null for the plan as a whole
	 * @param text of the question
	 */
	@EventName("monitoring.finding-revised")
	record FindingRevised(QuestionId question, ElementId element, String text, Finding before,
			Finding after) implements EvaluationEvent {
	}

	/**
	 * The first conclusion from its finding.
	 *
	 * @param element null for the plan as a whole
	 * @param text of the question
	 */
	@EventName("monitoring.conclusion-drawn")
	record ConclusionDrawn(QuestionId question, ElementId element, String text,
			Conclusion conclusion) implements EvaluationEvent {
	}

	/**
	 * Another conclusion took the place of the one before.
	 *
	 * @param element null for the plan as a whole
	 * @param text of the question
	 */
	@EventName("monitoring.conclusion-revised")
	record ConclusionRevised(QuestionId question, ElementId element, String text, Conclusion before,
			Conclusion after) implements EvaluationEvent {
	}

	/**
	 * It should not have been asked. Why is in the metadata.
	 *
	 * @param element null for the plan as a whole
	 */
	@EventName("monitoring.question-withdrawn")
	record QuestionWithdrawn(QuestionId question, ElementId element, String text) implements EvaluationEvent {
	}

	/**
	 * What follows from a finding.
	 *
	 * @param recommendation what should be done; possibly empty
	 * @param on the day on which it was drawn
	 */
	record Conclusion(String text, String recommendation, LocalDate on) {
	}

	/**
	 * What an evaluation found.
	 *
	 * @param evidence what it rests on; possibly empty
	 * @param on the day for which it holds
	 */
	record Finding(String text, String evidence, LocalDate on) {
	}

}
