package pl.utrwal.monitoring.write.progress;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * Has a report count no more.
 */
public record TakeReportBack(@TargetAggregateIdentifier ProgressId progress,
		ReportId report) implements ProgressCommand {
}
