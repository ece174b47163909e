package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * An act ends the plan.
 */
@EventName("plans.plan-repealed")
public record PlanRepealed(PlanId plan, Resolution act) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
