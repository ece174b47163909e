package pl.utrwal.plans.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * Anybody may say what they think of the plan, from the first day to the last.
 */
@EventName("plans.consultation-opened")
public record ConsultationOpened(PlanId plan, LocalDate from, LocalDate to) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
