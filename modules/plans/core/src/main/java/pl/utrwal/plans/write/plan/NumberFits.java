package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * A number is short, and may be empty.
 */
record NumberFits(String number) implements Rule {

	private static final int LONGEST = 20;

	@Override
	public void verify() {
		if (this.number == null || this.number.length() > LONGEST) {
			throw new RuleBroken("number-too-long", String.valueOf(LONGEST));
		}
	}

}
