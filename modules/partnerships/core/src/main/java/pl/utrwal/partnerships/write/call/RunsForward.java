package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * The last day for offers is not before the call.
 */
record RunsForward(LocalDate announced, LocalDate offersUntil) implements Rule {

	@Override
	public void verify() {
		if (this.announced == null || this.offersUntil == null) {
			throw new RuleBroken("day-missing");
		}
		if (this.offersUntil.isBefore(this.announced)) {
			throw new RuleBroken("offers-until-too-early");
		}
	}

}
