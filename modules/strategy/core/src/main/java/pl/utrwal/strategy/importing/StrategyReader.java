package pl.utrwal.strategy.importing;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Reads the tables of strategies and schedules. What the columns of each hold is told,
 * remembered, or guessed; the kind of the plan follows from it. Any document with a table
 * may be one, once somebody says what its columns hold.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class StrategyReader implements PlanReader {

	@Override
	public List<PlanKind> kinds() {
		return StrategyKinds.OF_TABLES;
	}

	@Override
	public List<String> lookedFor() {
		return Stream
			.of(ColumnRole.GOAL, ColumnRole.FROM, ColumnRole.TO, ColumnRole.TIME_FRAME, ColumnRole.FUNDING,
					ColumnRole.PARTIES)
			.map(ColumnRole::code)
			.toList();
	}

	@Override
	public boolean recognises(Document document) {
		return !document.tables().isEmpty() || ProseReader.is(document);
	}

	@Override
	public boolean takesCorrections() {
		return true;
	}

	@Override
	public PlanProposal read(Document document, ReadingHints wishes) {
		return PlanTablesReader.read(document, wishes);
	}

}
