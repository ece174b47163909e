package pl.utrwal.continuationplans.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.plans.contract.events.PlanEvent;

/**
 * What can happen to a sustaining plan, beside what can happen to every plan.
 */
public sealed interface SustainingPlanEvent extends DomainEvent, PlanEvent
		permits SustainingPlanDrafted, SustainingAreaAdded, ItemGroupAdded, ItemToSustainAdded, ToolAdded, ListAdded {

}
