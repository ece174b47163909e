package pl.utrwal.monitoring.write.progress;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.contract.ProgressId;

/**
 * Has a row be reported on as often as the plan itself says.
 */
public record RemoveReviewCadence(@TargetAggregateIdentifier ProgressId progress,
		ElementId row) implements ProgressCommand {
}
