package pl.utrwal.strategy.write.strategy;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.strategy.contract.events.TableReading;

/**
 * A whole plan out of a document, in one commit.
 *
 * @param sha256 of the file, in hex
 * @param author null if the document names none
 */
public record ImportStrategy(@TargetAggregateIdentifier PlanId plan, MunicipalityId municipality, String kind,
		String title, TimeFrame period, String fileName, String sha256, List<Branch> areas, List<Footnote> footnotes,
		NewAuthor author, List<SourceCell> unplaced, List<TableReading> readings) implements StrategyCommand {
}
