package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

record NotAdopted(boolean adopted) implements Rule {

	@Override
	public void verify() {
		if (this.adopted) {
			throw new RuleBroken("plan-adopted");
		}
	}

}
