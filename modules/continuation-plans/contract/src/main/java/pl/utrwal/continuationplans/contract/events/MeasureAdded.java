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
import pl.utrwal.plans.contract.events.Link;
import pl.utrwal.plans.contract.events.Source;

/**
 * A measure that keeps what was achieved, with its justification.
 *
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("continuation-plans.measure-added")
public record MeasureAdded(PlanId plan, ElementId measure, Integer index, String number, String text,
		String justification, List<Link> references, String targetGroup,
		Taken taken) implements ContinuationPlanEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.measure;
	}

	@Override
	public ElementId parent() {
		return null;
	}

	@Override
	public String level() {
		return "measure";
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		cells.put(Column.TEXT, this.taken.cell(Column.TEXT, new CellValue.Words(this.text)));
		cells.put(SustainingKinds.JUSTIFICATION,
				this.taken.cell(SustainingKinds.JUSTIFICATION, new CellValue.Words(this.justification)));
		cells.put(Column.REFERENCES, this.taken.cell(Column.REFERENCES, Link.references(this.references)));
		cells.put(Column.TARGET_GROUP, this.taken.cell(Column.TARGET_GROUP, new CellValue.Words(this.targetGroup)));
		return cells;
	}

	@Override
	public List<Source> labels() {
		return this.taken.labels();
	}

}
