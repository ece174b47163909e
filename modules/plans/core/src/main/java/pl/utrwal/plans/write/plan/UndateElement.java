package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * Has an element that a trigger dated wait again, since that has not happened after all.
 *
 * @param revision of the trigger
 * @param name of the trigger
 */
public record UndateElement(@TargetAggregateIdentifier PlanId plan, ElementId element, TriggerId trigger, long revision,
		String name) implements AutomatedCommand {
}
