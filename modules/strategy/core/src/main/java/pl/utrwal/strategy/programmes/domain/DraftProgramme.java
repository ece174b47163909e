package pl.utrwal.strategy.programmes.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanOutline;

public record DraftProgramme(@TargetAggregateIdentifier PlanId plan, PlanOutline outline) implements PlanCommand {

	public DraftProgramme(PlanOutline outline) {
		this(outline.plan(), outline);
	}

}
