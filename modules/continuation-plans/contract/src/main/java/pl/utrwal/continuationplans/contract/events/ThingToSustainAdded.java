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
import pl.utrwal.plans.contract.events.Link;
import pl.utrwal.plans.contract.events.Source;

/**
 * Something was achieved that is to be kept.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.thing-to-sustain-added")
public record ThingToSustainAdded(PlanId plan, ElementId keeping, ElementId thing, Integer index, String number,
		String text, List<Link> references, Taken taken) implements ContinuationPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.thing;
	}

	@Override
	public ElementId parent() {
		return this.keeping;
	}

	@Override
	public String level() {
		return "thingToSustain";
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
		cells.put(Column.REFERENCES, this.taken.cell(Column.REFERENCES, Link.references(this.references)));
		return cells;
	}

	@Override
	public List<Source> labels() {
		return this.taken.labels();
	}

}
