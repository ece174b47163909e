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
import pl.utrwal.plans.contract.events.Source;

/**
 * Something that is to be sustained.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.item-to-sustain-added")
public record ItemToSustainAdded(PlanId plan, ElementId group, ElementId item, Integer index, String number,
		String text, Taken taken) implements SustainingPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.item;
	}

	@Override
	public ElementId parent() {
		return this.group;
	}

	@Override
	public String level() {
		return "item";
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
