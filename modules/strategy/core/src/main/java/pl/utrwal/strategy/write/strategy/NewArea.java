package pl.utrwal.strategy.write.strategy;

import java.util.List;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * An area to import.
 */
public record NewArea(ElementId id, String number, String text, List<SourceCell> source, List<SourceCell> labels,
		List<NewGoal> goals) {

	/**
	 * A goal to import.
	 */
	public record NewGoal(ElementId id, String number, String text, List<SourceCell> source, List<SourceCell> labels,
			List<NewAction> actions) {
	}

	/**
	 * An action to import.
	 */
	public record NewAction(ElementId id, String number, String text, TimeFrame timeFrame, List<Party> parties,
			CellValue.Funding funding, List<SourceCell> textSource, List<SourceCell> timeSource,
			List<SourceCell> partySource, List<SourceCell> fundingSource, List<SourceCell> labels) {
	}

}
