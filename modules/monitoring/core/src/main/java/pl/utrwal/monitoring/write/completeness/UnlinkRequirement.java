package pl.utrwal.monitoring.write.completeness;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.LinkId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Takes that back.
 */
public record UnlinkRequirement(@TargetAggregateIdentifier LinkId link) implements MonitoringCommand {
}
