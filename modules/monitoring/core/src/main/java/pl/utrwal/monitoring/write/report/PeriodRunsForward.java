package pl.utrwal.monitoring.write.report;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * A period has two days, the last not before the first.
 */
record PeriodRunsForward(LocalDate from, LocalDate to) implements Rule {

	@Override
	public void verify() {
		if (this.from == null || this.to == null) {
			throw new RuleBroken("council-report-period-missing");
		}
		if (this.to.isBefore(this.from)) {
			throw new RuleBroken("council-report-period-backwards");
		}
	}

}
