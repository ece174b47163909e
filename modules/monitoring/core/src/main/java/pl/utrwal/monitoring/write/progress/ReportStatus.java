package pl.utrwal.monitoring.write.progress;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * Records how a row stands.
 */
public record ReportStatus(@TargetAggregateIdentifier ProgressId progress, ElementId row, ReportId report, Says says,
		LocalDate today) implements ProgressCommand {
}
