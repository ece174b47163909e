package pl.utrwal.strategy.contract.events;

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
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * A passage of prose, or the heading of a list.
 *
 * @param level the name of its level, such as {@code passage} or {@code specificGoals}
 * @param index its place in the chapter from 0, withdrawn ones counted; null for the end
 * @param text empty for a list without a heading
 * @param lead the words that lead to its rows; empty for none
 */
@EventName("strategy.list-added")
public record ListAdded(PlanId plan, ElementId chapter, ElementId list, Integer index, String level, String number,
		String text, String lead, List<Source> source, List<Source> leadSource,
		List<Source> labels) implements ProgrammeEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.list;
	}

	@Override
	public ElementId parent() {
		return this.chapter;
	}

	@Override
	public Map<String, Cell> cells() {
		return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source), StrategyKinds.LEAD,
				Source.cell(new CellValue.Words(this.lead), this.leadSource));
	}

}
