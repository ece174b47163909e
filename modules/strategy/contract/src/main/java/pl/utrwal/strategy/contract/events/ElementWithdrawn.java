package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("strategy.element-withdrawn")
public record ElementWithdrawn(PlanId plan, ElementId element) implements StrategyEvent {
}
