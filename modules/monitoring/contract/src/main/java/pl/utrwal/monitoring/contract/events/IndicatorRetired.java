package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.IndicatorId;

/**
 * It is measured no more. Why is in the metadata.
 *
 * @param element null for the plan as a whole
 */
@EventName("monitoring.indicator-retired")
public record IndicatorRetired(IndicatorId indicator, ElementId element, String name) implements IndicatorEvent {
}
