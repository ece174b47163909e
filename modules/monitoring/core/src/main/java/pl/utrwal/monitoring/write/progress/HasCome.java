package pl.utrwal.monitoring.write.progress;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Nobody reports on a day to come.
 */
record HasCome(LocalDate day, LocalDate today) implements Rule {

	@Override
	public void verify() {
		if (this.day.isAfter(this.today)) {
			throw new RuleBroken("day-to-come");
		}
	}

}
