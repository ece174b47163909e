package pl.utrwal.continuationplans.continuation.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanOutline;

public record DraftContinuationPlan(@TargetAggregateIdentifier PlanId plan,
		PlanOutline outline) implements PlanCommand {

	public DraftContinuationPlan(PlanOutline outline) {
		this(outline.plan(), outline);
	}

}
