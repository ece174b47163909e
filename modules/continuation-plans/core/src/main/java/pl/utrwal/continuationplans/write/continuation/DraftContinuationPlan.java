package pl.utrwal.continuationplans.write.continuation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.write.plan.Outline;
import pl.utrwal.plans.write.plan.PlanCommand;

public record DraftContinuationPlan(@TargetAggregateIdentifier PlanId plan, Outline outline) implements PlanCommand {

	public DraftContinuationPlan(Outline outline) {
		this(outline.plan(), outline);
	}

}
