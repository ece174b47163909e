package pl.utrwal.monitoring.write.report;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Writes the introduction of a draft.
 *
 * @param expectedVersion the version of the report that the writer saw
 */
public record WriteIntroduction(@TargetAggregateIdentifier CouncilReportId report, long expectedVersion,
		String text) implements MonitoringCommand {
}
