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
 * An element of the highest level.
 *
 * @param index its place among them from 0, withdrawn ones counted; null for the end
 * @param level the name of that level, such as {@code area}
 */
@EventName("strategy.area-added")
public record AreaAdded(PlanId plan, ElementId area, Integer index, String level, String number, String text,
		List<Source> source, List<Source> labels) implements StrategyEvent, ElementAdded {

	public AreaAdded {
		level = (level != null) ? level : "area";
	}

	@Override
	public ElementId element() {
		return this.area;
	}

	@Override
	public ElementId parent() {
		return null;
	}

	@Override
	public Map<String, Cell> cells() {
		return Map.of(Column.TEXT, Source.cell(new CellValue.Words(this.text), this.source));
	}

}
