package pl.utrwal.partnerships.write.partner;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnerKind;

/**
 * A body that a plan sets up is known by that plan.
 */
record SaysWhichPlan(PartnerKind kind, PlanId plan) implements Rule {

	@Override
	public void verify() {
		if (this.kind == PartnerKind.BODY && this.plan == null) {
			throw new RuleBroken("partner-body-of-no-plan");
		}
	}

}
