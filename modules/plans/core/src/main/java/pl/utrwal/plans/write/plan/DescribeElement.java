package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Changes words beside the text of an element.
 *
 * @param column the key of a column of words
 * @param text blank for nothing said
 */
public record DescribeElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String column, String text) implements PlanCommand {
}
