package pl.utrwal.strategy.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * @param index its place in the area from 0, withdrawn ones counted; null for the end
 * @param targetGroup whom or what the goal is about; empty if that is not said
 * @param targetSource the document's cells that the target group was taken from
 */
@EventName("strategy.goal-added")
public record GoalAdded(PlanId plan, ElementId area, ElementId goal, Integer index, String number, String text,
		String targetGroup, List<Source> source, List<Source> targetSource,
		List<Source> labels) implements StrategyEvent {

	public GoalAdded {
		targetGroup = (targetGroup != null) ? targetGroup : "";
		targetSource = (targetSource != null) ? List.copyOf(targetSource) : List.of();
	}

}
