package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.plans.contract.events.PlanEvent;

/**
 * What can happen to a strategy or a schedule of a care system, beside what can happen to
 * every plan.
 */
public sealed interface StrategyEvent extends DomainEvent, PlanEvent
		permits StrategyDrafted, AreaAdded, GoalAdded, ActionAdded {

}
