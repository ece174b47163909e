package pl.utrwal.strategy.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An action with all its first values.
 *
 * @param source {@link ActionSource#NONE} if it was typed in
 */
@EventName("strategy.action-added")
public record ActionAdded(PlanId plan, ElementId goal, ElementId action, String number, String text, Frame timeFrame,
		List<Assignment> parties, Funds funding, ActionSource source) implements StrategyEvent {
}
