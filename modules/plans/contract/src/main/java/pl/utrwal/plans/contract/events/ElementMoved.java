package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An element changed its place; indexes count from 0 among all elements of the parent,
 * withdrawn ones too.
 *
 * @param fromParent null for an area
 * @param toParent null for an area
 */
@EventName("plans.element-moved")
public record ElementMoved(PlanId plan, ElementId element, ElementId fromParent, int fromIndex, ElementId toParent,
		int toIndex) implements PlanChange {
}
