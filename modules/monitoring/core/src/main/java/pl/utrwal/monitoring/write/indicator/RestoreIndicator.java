package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Measures it again.
 */
public record RestoreIndicator(@TargetAggregateIdentifier IndicatorId indicator) implements MonitoringCommand {
}
