package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;

/**
 * An act took over all that was changed since the one before it.
 */
@EventName("plans.plan-amended")
public record PlanAmended(PlanId plan, Resolution act) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
