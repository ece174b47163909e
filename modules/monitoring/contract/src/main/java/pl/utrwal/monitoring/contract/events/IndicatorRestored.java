package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.IndicatorId;

/**
 * It is measured again.
 *
 * @param element null for the plan as a whole
 */
@EventName("monitoring.indicator-restored")
public record IndicatorRestored(IndicatorId indicator, ElementId element, String name) implements IndicatorEvent {
}
