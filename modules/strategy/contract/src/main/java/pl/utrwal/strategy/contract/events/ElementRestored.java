package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("strategy.element-restored")
public record ElementRestored(PlanId plan, ElementId element) implements StrategyEvent {
}
