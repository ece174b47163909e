package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.IndicatorId;

/**
 * An indicator of a plan, or of an element of it, was put on record.
 *
 * @param element null for the plan as a whole
 * @param elementText what the element was then; empty for the plan as a whole
 */
@EventName("monitoring.indicator-defined")
public record IndicatorDefined(IndicatorId indicator, MunicipalityId municipality, PlanId plan, ElementId element,
		String elementText, Definition definition) implements IndicatorEvent {
}
