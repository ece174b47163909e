package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-noted")
public record ElementNoted(PlanId plan, ElementId element, String note) implements PlanChange {

	@Override
	public boolean needsAct() {
		return false;
	}

}
