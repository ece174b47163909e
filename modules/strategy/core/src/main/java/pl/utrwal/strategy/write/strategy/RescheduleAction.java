package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

public record RescheduleAction(@TargetAggregateIdentifier PlanId plan, ElementId action, long expectedVersion,
		TimeFrame timeFrame) implements StrategyCommand {
}
