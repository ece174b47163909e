package pl.utrwal.plans.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * The plan came back from consultation.
 *
 * @param outcome what came of it, in the office's words
 */
@EventName("plans.consultation-closed")
public record ConsultationClosed(PlanId plan, LocalDate day, String outcome) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
