package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Puts a slip of spelling in words that an act adopted right.
 *
 * @param column the key of a column of words
 */
public record CorrectElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String column, String text) implements OwnerCommand {
}
