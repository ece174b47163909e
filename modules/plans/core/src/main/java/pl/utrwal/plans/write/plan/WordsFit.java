package pl.utrwal.plans.write.plan;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.Rule;

/**
 * Words that may be empty are not too long.
 */
record WordsFit(String text) implements Rule {

	@Override
	public void verify() {
		if (!this.text.isBlank()) {
			new HasText(this.text, Plan.LONGEST_TEXT).verify();
		}
	}

}
