package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;

import pl.utrwal.kernel.table.SourceCell;

/**
 * An area while its rows are being read.
 */
final class AreaDraft {

	private final Numbered title;

	private final List<SourceCell> source;

	private final List<SourceCell> labels = new ArrayList<>();

	private final List<GoalDraft> goals = new ArrayList<>();

	AreaDraft(List<SourceCell> source) {
		this.title = Numbered.any(source.isEmpty() ? "" : source.getFirst().raw());
		this.source = source;
	}

	void label(SourceCell cell) {
		this.labels.add(cell);
	}

	List<GoalDraft> goals() {
		return this.goals;
	}

	ProposedArea proposed() {
		return new ProposedArea(this.title.number(), this.title.text(), this.source, this.labels,
				this.goals.stream().map(GoalDraft::proposed).toList());
	}

	/**
	 * A goal while its rows are being read.
	 */
	record GoalDraft(Numbered heading, List<SourceCell> source, List<SourceCell> labels, List<ProposedAction> actions) {

		GoalDraft(Numbered heading, List<SourceCell> source) {
			this(heading, source, new ArrayList<>(), new ArrayList<>());
		}

		private ProposedGoal proposed() {
			return new ProposedGoal(this.heading.number(), this.heading.text(), this.source, this.labels, this.actions);
		}

	}

}
