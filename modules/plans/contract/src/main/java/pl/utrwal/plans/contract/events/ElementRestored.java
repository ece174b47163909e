package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-restored")
public record ElementRestored(PlanId plan, ElementId element) implements PlanChange {
}
