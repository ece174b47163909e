package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.plans.contract.events.PlanEvent;

/**
 * What can happen to a cooperation programme, beside what can happen to every plan.
 */
public sealed interface CooperationProgrammeEvent extends DomainEvent, PlanEvent
		permits ProgrammeDrafted, ProgrammeGoalAdded, PriorityAreaAdded, TaskCommissioned, CooperationAdded,
		FormGroupAdded, FormOfCooperationAdded {

}
