package pl.utrwal.monitoring.write.report;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What is issued tells of whole days only: nothing more can be recorded on them.
 */
record PeriodIsOver(LocalDate to, LocalDate on) implements Rule {

	@Override
	public void verify() {
		if (!this.on.isAfter(this.to)) {
			throw new RuleBroken("council-report-period-not-over", this.to.toString());
		}
	}

}
