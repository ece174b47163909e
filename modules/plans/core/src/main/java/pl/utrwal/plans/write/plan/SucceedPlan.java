package pl.utrwal.plans.write.plan;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;

public record SucceedPlan(@TargetAggregateIdentifier PlanId plan, PlanId successor,
		LocalDate from) implements OwnerCommand {
}
