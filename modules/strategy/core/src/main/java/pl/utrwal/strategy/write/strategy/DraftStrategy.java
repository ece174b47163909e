package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.write.plan.Outline;
import pl.utrwal.plans.write.plan.PlanCommand;

public record DraftStrategy(@TargetAggregateIdentifier PlanId plan, Outline outline) implements PlanCommand {

	public DraftStrategy(Outline outline) {
		this(outline.plan(), outline);
	}

}
