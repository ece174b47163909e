package pl.utrwal.strategy.write.strategy;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An element lies under one of the level above, and what only actions have is given to
 * actions only.
 */
record OfLevel(boolean fits) implements Rule {

	@Override
	public void verify() {
		if (!this.fits) {
			throw new RuleBroken("level-wrong");
		}
	}

}
