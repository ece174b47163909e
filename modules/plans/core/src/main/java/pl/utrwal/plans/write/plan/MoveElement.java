package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * @param parent of the level above; null for an area
 * @param index from 0 among all elements of the parent without the moved one; one past
 * the end puts it last
 */
public record MoveElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		ElementId parent, int index) implements PlanCommand {
}
