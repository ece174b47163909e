package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Only words that an act adopted are corrected. All others are changed.
 *
 * @param words null if no act adopted them, or they were changed since
 */
record WordsAdopted(String words) implements Rule {

	@Override
	public void verify() {
		if (this.words == null) {
			throw new RuleBroken("correction-not-adopted");
		}
	}

}
