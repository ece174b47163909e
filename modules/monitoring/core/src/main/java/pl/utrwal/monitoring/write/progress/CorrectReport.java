package pl.utrwal.monitoring.write.progress;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;

/**
 * Puts right what a report says.
 */
public record CorrectReport(@TargetAggregateIdentifier ProgressId progress, ReportId report, Says says,
		LocalDate today) implements ProgressCommand {
}
