package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-costed")
public record ElementCosted(PlanId plan, ElementId element, Estimate before, Estimate after) implements PlanChange {
}
