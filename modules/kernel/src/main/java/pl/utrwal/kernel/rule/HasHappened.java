package pl.utrwal.kernel.rule;

import java.time.LocalDate;

/**
 * What has happened did so today at the latest.
 */
public record HasHappened(LocalDate day, LocalDate today) implements Rule {

	@Override
	public void verify() {
		if (this.day == null) {
			throw new RuleBroken("day-missing");
		}
		if (this.day.isAfter(this.today)) {
			throw new RuleBroken("day-to-come");
		}
	}

}
