package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record NotThereYet(boolean known) implements Rule {

	@Override
	public void verify() {
		if (this.known) {
			throw new RuleBroken("element-exists");
		}
	}

}
