package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record Consulting(boolean open) implements Rule {

	@Override
	public void verify() {
		if (!this.open) {
			throw new RuleBroken("consultation-not-open");
		}
	}

}
