package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * What an element refers to was changed.
 */
@EventName("plans.element-referred")
public record ElementReferred(PlanId plan, ElementId element, List<Link> before,
		List<Link> after) implements PlanChange {
}
