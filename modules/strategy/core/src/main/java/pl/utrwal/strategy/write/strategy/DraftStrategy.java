package pl.utrwal.strategy.write.strategy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

public record DraftStrategy(@TargetAggregateIdentifier PlanId plan, MunicipalityId municipality, String kind,
		String title, TimeFrame period) implements StrategyCommand {
}
