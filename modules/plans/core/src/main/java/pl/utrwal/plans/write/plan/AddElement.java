package pl.utrwal.plans.write.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

/**
 * @param parent null on the highest tier
 * @param index its place among what the parent holds from 0, withdrawn ones counted; null
 * for the end
 * @param branch the element, with all that it holds
 */
public record AddElement(@TargetAggregateIdentifier PlanId plan, ElementId parent, Integer index,
		Branch branch) implements PlanCommand {
}
