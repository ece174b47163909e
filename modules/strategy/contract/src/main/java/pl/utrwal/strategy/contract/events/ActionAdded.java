package pl.utrwal.strategy.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An action, or a task, with all its first values.
 *
 * @param index its place under the goal from 0, withdrawn ones counted; null for the end
 * @param level the name of the lowest level, such as {@code action}
 * @param anchors where footnotes are referred to
 * @param source {@link ActionSource#NONE} if it was typed in
 */
@EventName("strategy.action-added")
public record ActionAdded(PlanId plan, ElementId goal, ElementId action, Integer index, String level, String number,
		String text, Frame timeFrame, List<Assignment> parties, Funds funding, List<Anchor> anchors,
		ActionSource source) implements StrategyEvent {

	public ActionAdded {
		level = (level != null) ? level : "action";
		anchors = (anchors != null) ? List.copyOf(anchors) : List.of();
	}

}
