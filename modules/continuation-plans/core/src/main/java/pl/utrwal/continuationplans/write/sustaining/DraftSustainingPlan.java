package pl.utrwal.continuationplans.write.sustaining;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.write.plan.Outline;
import pl.utrwal.plans.write.plan.PlanCommand;

public record DraftSustainingPlan(@TargetAggregateIdentifier PlanId plan, Outline outline) implements PlanCommand {

	public DraftSustainingPlan(Outline outline) {
		this(outline.plan(), outline);
	}

}
