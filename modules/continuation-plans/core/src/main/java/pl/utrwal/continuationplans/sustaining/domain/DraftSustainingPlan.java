package pl.utrwal.continuationplans.sustaining.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanOutline;

public record DraftSustainingPlan(@TargetAggregateIdentifier PlanId plan, PlanOutline outline) implements PlanCommand {

	public DraftSustainingPlan(PlanOutline outline) {
		this(outline.plan(), outline);
	}

}
