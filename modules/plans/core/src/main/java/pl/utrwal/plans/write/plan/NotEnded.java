package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * A plan that was repealed or succeeded is not changed any more.
 */
record NotEnded(boolean ended) implements Rule {

	@Override
	public void verify() {
		if (this.ended) {
			throw new RuleBroken("plan-ended");
		}
	}

}
