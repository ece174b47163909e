package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Takes the correction over that was proposed for a cell.
 *
 * @param column the key of a column of words
 */
public record AcceptCorrection(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String column) implements OwnerCommand {
}
