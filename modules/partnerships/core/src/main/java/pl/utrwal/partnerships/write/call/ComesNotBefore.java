package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Nothing happens before what it follows.
 */
record ComesNotBefore(LocalDate earliest, LocalDate day) implements Rule {

	@Override
	public void verify() {
		if (this.day == null) {
			throw new RuleBroken("day-missing");
		}
		if (this.day.isBefore(this.earliest)) {
			throw new RuleBroken("day-too-early", this.earliest.toString());
		}
	}

}
