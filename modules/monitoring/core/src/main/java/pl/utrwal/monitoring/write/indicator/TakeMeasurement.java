package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.Reading;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Says what was measured.
 */
public record TakeMeasurement(@TargetAggregateIdentifier IndicatorId indicator, MeasurementId measurement,
		Reading reading) implements MonitoringCommand {
}
