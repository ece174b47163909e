package pl.utrwal.strategy.strategies.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanOutline;

public record DraftStrategy(@TargetAggregateIdentifier PlanId plan, PlanOutline outline) implements PlanCommand {

	public DraftStrategy(PlanOutline outline) {
		this(outline.plan(), outline);
	}

}
