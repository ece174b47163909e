package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

public record TargetGoal(@TargetAggregateIdentifier PlanId plan, ElementId goal, long expectedVersion,
		String targetGroup) implements StrategyCommand {
}
