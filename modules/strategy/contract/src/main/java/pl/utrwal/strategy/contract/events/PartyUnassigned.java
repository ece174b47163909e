package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("strategy.party-unassigned")
public record PartyUnassigned(PlanId plan, ElementId action, Assignment party) implements StrategyEvent {
}
