package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

public record RetitlePlan(@TargetAggregateIdentifier PlanId plan, String title,
		TimeFrame period) implements StrategyCommand {
}
