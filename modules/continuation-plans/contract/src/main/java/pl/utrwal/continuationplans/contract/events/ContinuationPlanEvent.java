package pl.utrwal.continuationplans.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.plans.contract.events.PlanEvent;

/**
 * What can happen to a continuation plan, beside what can happen to every plan.
 */
public sealed interface ContinuationPlanEvent extends DomainEvent, PlanEvent
		permits ContinuationPlanDrafted, ListAdded, PreparationAdded, ParagraphAdded, ProgrammeGoalAdded,
		EffectRecorded, ThingToSustainAdded, MeasureAdded, MeasureGoalSet, TaskPlanned, MeasurableEffectPromised {

}
