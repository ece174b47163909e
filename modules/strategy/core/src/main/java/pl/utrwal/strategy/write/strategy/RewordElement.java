package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

public record RewordElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		String text) implements StrategyCommand {
}
