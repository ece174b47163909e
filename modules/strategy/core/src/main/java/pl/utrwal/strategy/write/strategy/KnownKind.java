package pl.utrwal.strategy.write.strategy;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.strategy.contract.PlanKinds;

record KnownKind(String kind) implements Rule {

	@Override
	public void verify() {
		if (!PlanKinds.SOCIAL_PROBLEMS_STRATEGY.equals(this.kind)) {
			throw new RuleBroken("kind-unknown", String.valueOf(this.kind));
		}
	}

}
