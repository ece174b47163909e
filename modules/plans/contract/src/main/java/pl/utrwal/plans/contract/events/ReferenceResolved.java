package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Somebody said what a reference means.
 *
 * @param index its place among the references of the element from 0
 */
@EventName("plans.reference-resolved")
public record ReferenceResolved(PlanId plan, ElementId element, int index, Link before,
		Link after) implements PlanChange {

	/** What it means is said; the plan stays as it was adopted. */
	@Override
	public boolean needsAct() {
		return false;
	}

}
