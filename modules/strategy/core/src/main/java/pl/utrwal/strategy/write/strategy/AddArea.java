package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 */
public record AddArea(@TargetAggregateIdentifier PlanId plan, ElementId area, Integer index, String number,
		String text) implements StrategyCommand {
}
