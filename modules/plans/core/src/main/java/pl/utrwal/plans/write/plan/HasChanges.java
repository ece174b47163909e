package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * An act that amends a plan takes over changes that wait for it.
 */
record HasChanges(boolean pending) implements Rule {

	@Override
	public void verify() {
		if (!this.pending) {
			throw new RuleBroken("nothing-to-amend");
		}
	}

}
