package pl.utrwal.strategy.contract.events;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.Source;

/**
 * @param index its place in the area from 0, withdrawn ones counted; null for the end
 * @param targetGroup whom or what the goal is about; empty if that is not said
 * @param targetSource the document's cells that the target group was taken from
 */
@EventName("strategy.goal-added")
public record GoalAdded(PlanId plan, ElementId area, ElementId goal, Integer index, String number, String text,
		String targetGroup, List<Source> source, List<Source> targetSource,
		List<Source> labels) implements StrategyEvent, ElementAdded {

	public GoalAdded {
		targetGroup = (targetGroup != null) ? targetGroup : "";
		targetSource = (targetSource != null) ? List.copyOf(targetSource) : List.of();
	}

	@Override
	public ElementId element() {
		return this.goal;
	}

	@Override
	public ElementId parent() {
		return this.area;
	}

	@Override
	public String level() {
		return "goal";
	}

	@Override
	public Map<String, Cell> cells() {
		return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source), Column.TARGET_GROUP,
				Source.cell(new CellValue.Words(this.targetGroup), this.targetSource));
	}

}
