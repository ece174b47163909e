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
import pl.utrwal.plans.contract.events.Assignment;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.Source;

/**
 * An area of what is to be sustained, with who answers for it and when.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.sustaining-area-added")
public record SustainingAreaAdded(PlanId plan, ElementId area, Integer index, String number, String text,
		List<Assignment> parties, Frame timeFrame, Taken taken) implements SustainingPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.area;
	}

	@Override
	public ElementId parent() {
		return null;
	}

	@Override
	public String level() {
		return "sustainingArea";
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
		cells.put(Column.PARTIES, this.taken.cell(Column.PARTIES,
				new CellValue.Parties(this.parties.stream().map(Assignment::party).toList())));
		cells.put(Column.TIME_FRAME,
				this.taken.cell(Column.TIME_FRAME, new CellValue.When(this.timeFrame.timeFrame())));
		return cells;
	}

	@Override
	public List<Source> labels() {
		return this.taken.labels();
	}

}
