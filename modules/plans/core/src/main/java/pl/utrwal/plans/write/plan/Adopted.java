package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record Adopted(boolean adopted) implements Rule {

	@Override
	public void verify() {
		if (!this.adopted) {
			throw new RuleBroken("plan-not-adopted");
		}
	}

}
