package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.Reading;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Says what should have stood there. Needs a reason.
 */
public record CorrectMeasurement(@TargetAggregateIdentifier IndicatorId indicator, MeasurementId measurement,
		Reading reading) implements MonitoringCommand {
}
