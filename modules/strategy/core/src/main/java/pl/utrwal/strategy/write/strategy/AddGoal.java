package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * @param index its place among its siblings from 0, withdrawn ones counted; null for the
 * end
 * @param targetGroup whom or what the goal is about; empty if that is not said
 */
public record AddGoal(@TargetAggregateIdentifier PlanId plan, ElementId area, ElementId goal, Integer index,
		String number, String text, String targetGroup) implements StrategyCommand {
}
