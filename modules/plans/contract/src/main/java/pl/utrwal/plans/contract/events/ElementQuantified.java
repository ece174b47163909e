package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-quantified")
public record ElementQuantified(PlanId plan, ElementId element, Amounts before, Amounts after) implements PlanChange {
}
