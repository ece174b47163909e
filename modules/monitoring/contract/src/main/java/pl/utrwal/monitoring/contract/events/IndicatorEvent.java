package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.IndicatorId;

/**
 * What can happen to an indicator. Values are numbers with a point, or words.
 */
public sealed interface IndicatorEvent extends DomainEvent permits IndicatorDefined, IndicatorRevised, MeasurementTaken,
		MeasurementCorrected, IndicatorRetired, IndicatorRestored {

	IndicatorId indicator();

}
