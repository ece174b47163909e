package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What changes the policy of a plan that was adopted says why.
 */
record ReasonGiven(boolean needed, String reason) implements Rule {

	@Override
	public void verify() {
		if (this.needed && (this.reason == null || this.reason.isBlank())) {
			throw new RuleBroken("reason-needed");
		}
	}

}
