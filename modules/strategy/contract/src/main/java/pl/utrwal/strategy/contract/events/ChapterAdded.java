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

/**
 * @param index its place among the chapters from 0, withdrawn ones counted; null for the
 * end
 */
@EventName("strategy.chapter-added")
public record ChapterAdded(PlanId plan, ElementId chapter, Integer index, String number, String text,
		List<Source> source, List<Source> labels) implements ProgrammeEvent, ElementAdded {

	@Override
	public ElementId element() {
		return this.chapter;
	}

	@Override
	public ElementId parent() {
		return null;
	}

	@Override
	public String level() {
		return "chapter";
	}

	@Override
	public Map<String, Cell> cells() {
		return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source));
	}

}
