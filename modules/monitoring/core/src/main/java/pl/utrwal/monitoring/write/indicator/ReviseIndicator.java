package pl.utrwal.monitoring.write.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.events.Definition;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Measures it otherwise, or lets it go elsewhere.
 *
 * @param expectedVersion the version of the indicator that the writer saw
 */
public record ReviseIndicator(@TargetAggregateIdentifier IndicatorId indicator, long expectedVersion,
		Definition definition) implements MonitoringCommand {
}
