package pl.utrwal.monitoring.write.progress;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * Lays down how often a row is to be reported on.
 *
 * @param period an ISO 8601 period such as {@code P6M}
 */
public record SetReviewCadence(@TargetAggregateIdentifier ProgressId progress, ElementId row,
		String period) implements ProgressCommand {
}
