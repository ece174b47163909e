package pl.utrwal.plans.write.plan;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * Has an element that waits for a trigger begin on the day on which that happened.
 *
 * @param revision of the trigger; a later one may bring another day
 * @param name of the trigger
 */
public record DateElement(@TargetAggregateIdentifier PlanId plan, ElementId element, TriggerId trigger, long revision,
		String name, LocalDate day) implements AutomatedCommand {
}
