package pl.utrwal.monitoring.write.progress;

import java.time.DateTimeException;
import java.time.Period;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * A period of whole days, weeks, months or years, and of at most ten years.
 */
record IsCadence(String period) implements Rule {

	private static final int MOST_MONTHS = 120;

	private static final int MOST_DAYS = 3650;

	@Override
	public void verify() {
		if (!isCadence()) {
			throw new RuleBroken("cadence-malformed");
		}
	}

	private boolean isCadence() {
		if (this.period == null) {
			return false;
		}
		try {
			Period read = Period.parse(this.period);
			return !read.isNegative() && !read.isZero() && read.toTotalMonths() <= MOST_MONTHS
					&& read.getDays() <= MOST_DAYS;
		}
		catch (DateTimeException | ArithmeticException ex) {
			return false;
		}
	}

}
