package pl.utrwal.strategy.write.strategy;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A whole plan out of a document, in one commit.
 *
 * @param sha256 of the file, in hex
 */
public record ImportStrategy(@TargetAggregateIdentifier PlanId plan, MunicipalityId municipality, String kind,
		String title, TimeFrame period, String fileName, String sha256, List<NewArea> areas,
		List<SourceCell> unplaced) implements StrategyCommand {
}
