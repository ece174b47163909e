package pl.utrwal.strategy.write.strategy;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A copy of a plan, to become the one that follows it.
 */
public record DraftSuccessor(@TargetAggregateIdentifier PlanId plan, MunicipalityId municipality, String kind,
		String title, TimeFrame period, PlanId predecessor, List<Branch> areas,
		List<Footnote> footnotes) implements StrategyCommand {
}
