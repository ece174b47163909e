package pl.utrwal.strategy.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

@EventName("strategy.area-added")
public record AreaAdded(PlanId plan, ElementId area, String number, String text, List<Source> source,
		List<Source> labels) implements StrategyEvent {
}
