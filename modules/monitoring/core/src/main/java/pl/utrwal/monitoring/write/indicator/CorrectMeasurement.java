package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.Reading;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Says what should have stood there. Needs a reason.
 *
 * @param expectedVersion the version of the indicator that the writer saw
 */
public record CorrectMeasurement(@TargetAggregateIdentifier IndicatorId indicator, MeasurementId measurement,
		long expectedVersion, Reading reading) implements MonitoringCommand {
}
