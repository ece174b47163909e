package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-rescheduled")
public record ElementRescheduled(PlanId plan, ElementId element, Frame before, Frame after) implements PlanChange {
}
