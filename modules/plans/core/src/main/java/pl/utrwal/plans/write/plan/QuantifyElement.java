package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;

public record QuantifyElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		CellValue.Quantities quantities) implements PlanCommand {
}
