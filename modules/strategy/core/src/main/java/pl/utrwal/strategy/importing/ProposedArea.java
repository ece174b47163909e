package pl.utrwal.strategy.importing;

import java.util.List;

import pl.utrwal.kernel.table.SourceCell;

/**
 * A problem area.
 *
 * @param number empty if it has none
 * @param source the title; row and cell are 0 if it stood above its table
 * @param labels the header of its table, as written
 */
public record ProposedArea(String number, String text, List<SourceCell> source, List<SourceCell> labels,
		List<ProposedGoal> goals) {

	public ProposedArea {
		source = List.copyOf(source);
		labels = List.copyOf(labels);
		goals = List.copyOf(goals);
	}

}
