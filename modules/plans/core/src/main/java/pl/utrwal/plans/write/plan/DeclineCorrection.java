package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Declines the correction that was proposed for a cell.
 *
 * @param column the key of a column of words
 */
public record DeclineCorrection(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String column) implements OwnerCommand {
}
