package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Who drew the plan up. The name is kept apart, where it can be erased.
 *
 * @param label how the document led to the name, such as "Opracowała:"
 */
@EventName("strategy.author-named")
public record AuthorNamed(PlanId plan, PersonId author, String label) implements StrategyEvent {
}
