package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What is accepted or declined was proposed.
 *
 * @param proposed the words of the correction that waits; null for none
 */
record OneProposed(String proposed) implements Rule {

	@Override
	public void verify() {
		if (this.proposed == null) {
			throw new RuleBroken("correction-not-proposed");
		}
	}

}
