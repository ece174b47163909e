package pl.utrwal.strategy.contract.events;

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
 * A row of a list: a goal, a method, a result, a point.
 *
 * @param level the name of its level, such as {@code specificGoal}
 * @param index its place in the list from 0, withdrawn ones counted; null for the end
 * @param timeFrame null where its level has none
 */
@EventName("strategy.statement-added")
public record StatementAdded(PlanId plan, ElementId list, ElementId statement, Integer index, String level,
		String number, String text, Frame timeFrame, List<Assignment> parties, List<Source> source,
		List<Source> labels) implements ProgrammeEvent, ElementAdded {

	public StatementAdded {
		parties = List.copyOf(parties);
	}

	@Override
	public ElementId element() {
		return this.statement;
	}

	@Override
	public ElementId parent() {
		return this.list;
	}

	@Override
	public Map<String, Cell> cells() {
		Cell text = Source.cell(new CellValue.Words(this.text), this.source);
		return (this.timeFrame == null) ? Map.of(Column.TEXT, text)
				: Map.of(Column.TEXT, text, Column.TIME_FRAME, Cell.of(new CellValue.When(this.timeFrame.timeFrame())),
						Column.PARTIES,
						Cell.of(new CellValue.Parties(this.parties.stream().map(Assignment::party).toList())));
	}

}
