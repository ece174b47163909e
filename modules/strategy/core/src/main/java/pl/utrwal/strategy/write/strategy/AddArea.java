package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

public record AddArea(@TargetAggregateIdentifier PlanId plan, ElementId area, String number,
		String text) implements StrategyCommand {
}
