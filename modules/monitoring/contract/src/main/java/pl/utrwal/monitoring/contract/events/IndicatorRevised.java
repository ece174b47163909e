package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.IndicatorId;

/**
 * It is measured otherwise from now on, or is to go elsewhere.
 *
 * @param element null for the plan as a whole
 */
@EventName("monitoring.indicator-revised")
public record IndicatorRevised(IndicatorId indicator, ElementId element, Definition before,
		Definition after) implements IndicatorEvent {
}
