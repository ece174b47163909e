package pl.utrwal.strategy.importing;

import java.util.List;

import pl.utrwal.kernel.table.SourceCell;

/**
 * An operational goal.
 *
 * @param number as written, without its dot; empty if it has none
 */
public record ProposedGoal(String number, String text, List<SourceCell> source, List<SourceCell> labels,
		List<ProposedAction> actions) {

	public ProposedGoal {
		source = List.copyOf(source);
		labels = List.copyOf(labels);
		actions = List.copyOf(actions);
	}

}
