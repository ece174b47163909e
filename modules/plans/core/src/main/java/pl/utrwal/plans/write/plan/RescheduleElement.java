package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

public record RescheduleElement(@TargetAggregateIdentifier PlanId plan, ElementId element, long expectedVersion,
		TimeFrame timeFrame) implements PlanCommand {
}
