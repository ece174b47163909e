package pl.utrwal.kernel.time;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * A time frame that somebody typed does not end before it begins.
 */
public record RunsForward(String typed) implements Rule {

	@Override
	public void verify() {
		if (TimeFrame.runsBackwards(this.typed)) {
			throw new RuleBroken("time-frame-backwards");
		}
	}

}
