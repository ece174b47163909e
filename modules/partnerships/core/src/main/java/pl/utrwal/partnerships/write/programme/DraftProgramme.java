package pl.utrwal.partnerships.write.programme;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.write.plan.Outline;
import pl.utrwal.plans.write.plan.PlanCommand;

public record DraftProgramme(@TargetAggregateIdentifier PlanId plan, Outline outline) implements PlanCommand {

	public DraftProgramme(Outline outline) {
		this(outline.plan(), outline);
	}

}
