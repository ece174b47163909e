package pl.utrwal.plans.write.plan;

import java.util.List;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An import is stored wholly or not at all, and a commit holds so many events at most.
 */
record FitsOneCommit(List<Branch> branches) implements Rule {

	static final int MOST_ELEMENTS = 1000;

	@Override
	public void verify() {
		if (this.branches.stream().flatMap(Branch::all).count() > MOST_ELEMENTS) {
			throw new RuleBroken("import-too-large", String.valueOf(MOST_ELEMENTS));
		}
	}

}
