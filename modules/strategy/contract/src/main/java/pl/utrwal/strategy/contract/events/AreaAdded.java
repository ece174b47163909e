package pl.utrwal.strategy.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * An element of the highest level.
 *
 * @param index its place among them from 0, withdrawn ones counted; null for the end
 * @param level the name of that level, such as {@code area}
 */
@EventName("strategy.area-added")
public record AreaAdded(PlanId plan, ElementId area, Integer index, String level, String number, String text,
		List<Source> source, List<Source> labels) implements StrategyEvent {

	public AreaAdded {
		level = (level != null) ? level : "area";
	}

}
