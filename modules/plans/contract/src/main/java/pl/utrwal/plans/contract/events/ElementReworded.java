package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.element-reworded")
public record ElementReworded(PlanId plan, ElementId element, String before, String after) implements PlanChange {
}
