package pl.utrwal.monitoring.write.trigger;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What was taken back is not changed any more.
 */
record NotTakenBack(boolean takenBack) implements Rule {

	@Override
	public void verify() {
		if (this.takenBack) {
			throw new RuleBroken("trigger-taken-back");
		}
	}

}
