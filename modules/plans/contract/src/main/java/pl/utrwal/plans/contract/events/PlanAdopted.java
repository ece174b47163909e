package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * An act adopted the plan, as it stood just before this event.
 */
@EventName("plans.plan-adopted")
public record PlanAdopted(PlanId plan, Resolution act) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
