package pl.utrwal.strategy.write.strategy;

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
