package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.Resolution;

public record RepealPlan(@TargetAggregateIdentifier PlanId plan, Resolution act) implements OwnerCommand {
}
