package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;

/**
 * Changes what an element refers to, and what is known of it.
 */
public record ReferElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		CellValue.References references) implements PlanCommand {
}
