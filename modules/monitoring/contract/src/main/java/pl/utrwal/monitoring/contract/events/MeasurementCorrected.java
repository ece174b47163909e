package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;

/**
 * A measurement was wrong. Why is in the metadata.
 *
 * @param element null for the plan as a whole
 * @param name of the indicator
 * @param unit of the indicator; possibly empty
 */
@EventName("monitoring.measurement-corrected")
public record MeasurementCorrected(IndicatorId indicator, ElementId element, String name, String unit,
		MeasurementId measurement, Reading before, Reading after) implements IndicatorEvent {
}
