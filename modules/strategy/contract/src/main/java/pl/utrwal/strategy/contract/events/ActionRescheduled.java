package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("strategy.action-rescheduled")
public record ActionRescheduled(PlanId plan, ElementId action, Frame before, Frame after) implements StrategyEvent {
}
