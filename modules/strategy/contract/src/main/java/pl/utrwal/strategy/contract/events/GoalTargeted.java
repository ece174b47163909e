package pl.utrwal.strategy.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * Whom or what a goal is about was changed; empty for nothing said.
 */
@EventName("strategy.goal-targeted")
public record GoalTargeted(PlanId plan, ElementId goal, String before, String after) implements StrategyEvent {
}
