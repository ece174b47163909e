package pl.utrwal.monitoring.duties.domain;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What must hold for what is asked of a duty.
 */
final class DutyRules {

	private DutyRules() {
	}

	/**
	 * What is due has a first day, and does not end before it.
	 *
	 * @param until null for no end
	 */
	record RunsForward(LocalDate first, LocalDate until) implements Rule {

		@Override
		public void verify() {
			if (this.first == null) {
				throw new RuleBroken("day-missing");
			}
			if (this.until != null && this.until.isBefore(this.first)) {
				throw new RuleBroken("days-backwards");
			}
		}

	}

}
