package pl.utrwal.strategy.write.strategy;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.strategy.contract.PlanKind;

record KnownKind(String kind) implements Rule {

	@Override
	public void verify() {
		if (PlanKind.of(this.kind).isEmpty()) {
			throw new RuleBroken("kind-unknown", String.valueOf(this.kind));
		}
	}

}
