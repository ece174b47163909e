package pl.utrwal.continuationplans.contract.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.continuationplans.contract.SustainingKinds;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.Source;

/**
 * A group of what is to be sustained in an area.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.item-group-added")
public record ItemGroupAdded(PlanId plan, ElementId area, ElementId group, Integer index, String number, String text,
		String description, Taken taken) implements SustainingPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.group;
	}

	@Override
	public ElementId parent() {
		return this.area;
	}

	@Override
	public String level() {
		return "itemGroup";
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
		cells.put(SustainingKinds.DESCRIPTION,
				this.taken.cell(SustainingKinds.DESCRIPTION, new CellValue.Words(this.description)));
		return cells;
	}

	@Override
	public List<Source> labels() {
		return this.taken.labels();
	}

}
