package pl.utrwal.strategy.write.strategy;

import java.util.List;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An import is stored wholly or not at all, and a commit holds so many events at most.
 */
record FitsOneCommit(List<NewArea> areas) implements Rule {

	static final int MOST_ELEMENTS = 1000;

	@Override
	public void verify() {
		long goals = this.areas.stream().mapToLong((area) -> area.goals().size()).sum();
		long actions = this.areas.stream()
			.flatMap((area) -> area.goals().stream())
			.mapToLong((goal) -> goal.actions().size())
			.sum();
		if (this.areas.size() + goals + actions > MOST_ELEMENTS) {
			throw new RuleBroken("import-too-large", String.valueOf(MOST_ELEMENTS));
		}
	}

}
