package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Measures it no more. Needs a reason.
 */
public record RetireIndicator(@TargetAggregateIdentifier IndicatorId indicator) implements MonitoringCommand {
}
