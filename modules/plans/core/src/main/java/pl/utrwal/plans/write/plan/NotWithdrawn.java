package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record NotWithdrawn(boolean withdrawn) implements Rule {

	@Override
	public void verify() {
		if (this.withdrawn) {
			throw new RuleBroken("element-withdrawn");
		}
	}

}
