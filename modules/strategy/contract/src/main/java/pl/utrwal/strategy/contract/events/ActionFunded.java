package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("strategy.action-funded")
public record ActionFunded(PlanId plan, ElementId action, Funds before, Funds after) implements StrategyEvent {
}
