package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

public record RetitlePlan(@TargetAggregateIdentifier PlanId plan, String title,
		TimeFrame period) implements PlanCommand {
}
