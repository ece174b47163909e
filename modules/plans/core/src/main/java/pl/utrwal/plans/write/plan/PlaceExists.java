package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An element is put among its siblings or after the last of them.
 *
 * @param index null for the end
 */
record PlaceExists(Integer index, int siblings) implements Rule {

	@Override
	public void verify() {
		if (this.index != null && (this.index < 0 || this.index > this.siblings)) {
			throw new RuleBroken("place-unknown");
		}
	}

}
