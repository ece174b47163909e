package pl.utrwal.continuationplans.contract.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.Estimate;
import pl.utrwal.plans.contract.events.Source;

/**
 * A task of a measure was planned, at an estimated cost.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.task-planned")
public record TaskPlanned(PlanId plan, ElementId tasks, ElementId task, Integer index, String number, String text,
		Estimate cost, Taken taken) implements ContinuationPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.task;
	}

	@Override
	public ElementId parent() {
		return this.tasks;
	}

	@Override
	public String level() {
		return "measureTask";
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
		cells.put(Column.COST, this.taken.cell(Column.COST, this.cost.cost()));
		return cells;
	}

	@Override
	public List<Source> labels() {
		return this.taken.labels();
	}

}
