package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Proposes to the owner of a plan to put a slip of spelling in words that an act adopted
 * right.
 *
 * @param column the key of a column of words
 */
public record ProposeCorrection(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String column, String text) implements PlanCommand {
}
