package pl.utrwal.partnerships.contract.events;

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
 * What the programme is for.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("partnerships.programme-goal-added")
public record ProgrammeGoalAdded(PlanId plan, ElementId goal, Integer index, String number,
		String text) implements CooperationProgrammeEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.goal;
	}

	@Override
	public ElementId parent() {
		return null;
	}

	@Override
	public String level() {
		return "cooperationGoal";
	}

	@Override
	public Map<String, Cell> cells() {
		return Map.of(Column.TEXT, Cell.of(new CellValue.Words(this.text)));
	}

	@Override
	public List<Source> labels() {
		return List.of();
	}

}
