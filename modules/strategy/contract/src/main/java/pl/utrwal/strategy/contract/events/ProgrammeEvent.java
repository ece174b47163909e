package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.plans.contract.events.PlanEvent;

/**
 * What can happen to a local activity programme, beside what can happen to every plan.
 */
public sealed interface ProgrammeEvent extends DomainEvent, PlanEvent
		permits ProgrammeDrafted, ChapterAdded, ListAdded, StatementAdded {

}
