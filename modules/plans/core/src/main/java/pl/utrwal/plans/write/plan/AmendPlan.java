package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.Resolution;

/**
 * @param expectedVersion of the plan with all the changes that the act takes over
 */
public record AmendPlan(@TargetAggregateIdentifier PlanId plan, long expectedVersion,
		Resolution act) implements OwnerCommand {
}
