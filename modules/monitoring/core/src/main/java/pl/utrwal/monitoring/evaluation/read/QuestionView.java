package pl.utrwal.monitoring.evaluation.read;

import java.time.Instant;
import java.time.LocalDate;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.shared.read.PlanScopedView;

/**
 * A question of an evaluation at one position of its history.
 *
 * @param element null for the plan as a whole
 * @param elementText what the element was when it was asked; empty for the plan as a
 * whole
 * @param on the day from which it is asked like that
 * @param finding null until there is one
 * @param conclusion null until there is one
 * @param withdrawal null unless it should not have been asked
 * @param version the place in its stream of the last event; -1 before the first
 */
public record QuestionView(QuestionId id, MunicipalityId municipality, PlanId plan, ElementId element,
		String elementText, String text, LocalDate on, Finding finding, Conclusion conclusion, Withdrawal withdrawal,
		long version, long position) implements PlanScopedView {

	static QuestionView none(String id) {
		return new QuestionView(new QuestionId(id), null, null, null, "", "", null, null, null, null, -1, -1);
	}

	public boolean withdrawn() {
		return this.withdrawal != null;
	}

	/**
	 * That it was taken back.
	 */
	public record Withdrawal(String reason, AccountId by, Instant at) {
	}

}
