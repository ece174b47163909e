package pl.utrwal.monitoring.write;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

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
