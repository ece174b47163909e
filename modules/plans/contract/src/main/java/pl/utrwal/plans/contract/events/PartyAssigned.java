package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("plans.party-assigned")
public record PartyAssigned(PlanId plan, ElementId element, Assignment party) implements PlanChange {
}
