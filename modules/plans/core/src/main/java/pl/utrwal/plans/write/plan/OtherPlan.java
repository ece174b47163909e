package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * A plan is not succeeded by itself.
 */
record OtherPlan(PlanId plan, PlanId other) implements Rule {

	@Override
	public void verify() {
		if (this.other == null || this.other.equals(this.plan)) {
			throw new RuleBroken("successor-missing");
		}
	}

}
