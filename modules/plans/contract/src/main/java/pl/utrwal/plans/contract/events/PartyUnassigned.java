package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.party-unassigned")
public record PartyUnassigned(PlanId plan, ElementId element, Assignment party) implements PlanChange {
}
