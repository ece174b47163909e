package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An element lies under one of the level above, and is given only what its level has.
 */
record OfLevel(boolean fits) implements Rule {

	@Override
	public void verify() {
		if (!this.fits) {
			throw new RuleBroken("level-wrong");
		}
	}

}
