package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.PlanId;

/**
 * What can happen to a strategy or a schedule of a care system.
 */
public sealed interface StrategyEvent extends DomainEvent permits StrategyDrafted, PlanRetitled, PlanPeriodChanged,
		DocumentImported, AuthorNamed, FootnoteAdded, AreaAdded, GoalAdded, ActionAdded, ElementReworded, GoalTargeted,
		ActionRescheduled, PartyAssigned, PartyUnassigned, ActionFunded, ElementNoted, ElementRenumbered, ElementMoved,
		ElementWithdrawn, ElementRestored {

	PlanId plan();

}
