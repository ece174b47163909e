package pl.utrwal.monitoring.write.report;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Gives up a draft.
 */
public record DiscardReport(@TargetAggregateIdentifier CouncilReportId report) implements MonitoringCommand {
}
