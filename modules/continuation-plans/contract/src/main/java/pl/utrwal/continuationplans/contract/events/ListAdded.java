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
import pl.utrwal.plans.contract.events.PlanEvent.Source;

/**
 * A list in a part of a plan, such as the tools of an area or the tasks of a measure.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.list-added")
public record ListAdded(PlanId plan, ElementId part, ElementId list, Integer index, String level, String number,
		String text, ElementSource taken) implements SustainingPlanEvent, ContinuationPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.list;
	}

	@Override
	public ElementId parent() {
		return this.part;
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
		return cells;
	}

	@Override
	public List<Source> labels() {
		return this.taken.labels();
	}

}
