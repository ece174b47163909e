package pl.utrwal.strategy.contract.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.plans.contract.events.Anchor;
import pl.utrwal.plans.contract.events.Assignment;
import pl.utrwal.plans.contract.events.ElementAdded;
import pl.utrwal.plans.contract.events.Estimate;
import pl.utrwal.plans.contract.events.Frame;
import pl.utrwal.plans.contract.events.Funds;
import pl.utrwal.plans.contract.events.Source;

/**
 * An action, or a task, with all its first values.
 *
 * @param index its place under the goal from 0, withdrawn ones counted; null for the end
 * @param level the name of the lowest level, such as {@code action}
 * @param cost without words if none is said
 * @param anchors where footnotes are referred to
 * @param source {@link ActionSource#NONE} if it was typed in
 */
@EventName("strategy.action-added")
public record ActionAdded(PlanId plan, ElementId goal, ElementId action, Integer index, String level, String number,
		String text, Frame timeFrame, List<Assignment> parties, Funds funding, Estimate cost, List<Anchor> anchors,
		ActionSource source) implements StrategyEvent, ElementAdded {

	public ActionAdded {
		level = (level != null) ? level : "action";
		cost = (cost != null) ? cost : Estimate.NONE;
		anchors = (anchors != null) ? List.copyOf(anchors) : List.of();
	}

	@Override
	public ElementId element() {
		return this.action;
	}

	@Override
	public ElementId parent() {
		return this.goal;
	}

	@Override
	public Map<String, Cell> cells() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		put(cells, Column.TEXT, new CellValue.Words(this.text), this.source.text());
		put(cells, Column.PARTIES, new CellValue.Parties(this.parties.stream().map(Assignment::party).toList()),
				this.source.parties());
		put(cells, Column.TIME_FRAME, new CellValue.When(this.timeFrame.timeFrame()), this.source.timeFrame());
		put(cells, Column.FUNDING, this.funding.funding(), this.source.funding());
		put(cells, Column.COST, this.cost.cost(), this.source.cost());
		return cells;
	}

	private void put(Map<String, Cell> cells, String column, CellValue value, List<Source> source) {
		cells.put(column, new Cell(value, Anchor.marks(this.anchors, column), Source.cells(source)));
	}

	@Override
	public List<Source> labels() {
		return this.source.labels();
	}

}
