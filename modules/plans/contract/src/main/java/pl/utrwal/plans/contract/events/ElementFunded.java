package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-funded")
public record ElementFunded(PlanId plan, ElementId element, Funds before, Funds after) implements PlanChange {
}
