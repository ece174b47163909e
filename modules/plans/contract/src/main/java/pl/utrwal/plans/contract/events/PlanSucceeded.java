package pl.utrwal.plans.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * Another plan takes the plan's place.
 *
 * @param from the first day of the successor
 */
@EventName("plans.plan-succeeded")
public record PlanSucceeded(PlanId plan, PlanId successor, LocalDate from) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
