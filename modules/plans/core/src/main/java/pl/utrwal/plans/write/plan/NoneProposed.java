package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * One correction of a cell is decided on before the next.
 *
 * @param proposed the words of the one that waits; null for none
 */
record NoneProposed(String proposed) implements Rule {

	@Override
	public void verify() {
		if (this.proposed != null) {
			throw new RuleBroken("correction-waits");
		}
	}

}
