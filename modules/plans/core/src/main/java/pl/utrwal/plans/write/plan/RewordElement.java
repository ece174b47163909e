package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

public record RewordElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String text) implements PlanCommand {
}
