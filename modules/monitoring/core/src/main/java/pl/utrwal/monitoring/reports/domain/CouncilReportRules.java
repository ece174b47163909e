package pl.utrwal.monitoring.reports.domain;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What must hold for what is asked of a report.
 */
final class CouncilReportRules {

	private CouncilReportRules() {
	}

	/**
	 * What is issued tells of whole days only: nothing more can be recorded on them.
	 */
	record PeriodIsOver(LocalDate to, LocalDate on) implements Rule {

		@Override
		public void verify() {
			if (!this.on.isAfter(this.to)) {
				throw new RuleBroken("council-report-period-not-over", this.to);
			}
		}

	}

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

}
