package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Reference;

/**
 * Says what a reference means.
 *
 * @param index its place among the references of the element from 0
 * @param resolved with the same words
 */
public record ResolveReference(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		int index, Reference resolved) implements PlanCommand {
}
