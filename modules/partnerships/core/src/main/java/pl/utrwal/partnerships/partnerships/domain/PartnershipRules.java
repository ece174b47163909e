package pl.utrwal.partnerships.partnerships.domain;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What must hold for what is asked of a partnership.
 */
final class PartnershipRules {

	private PartnershipRules() {
	}

	/**
	 * The last day is not before the first one.
	 */
	record RunsForward(LocalDate from, LocalDate to) implements Rule {

		@Override
		public void verify() {
			if (this.from != null && this.to != null && this.to.isBefore(this.from)) {
				throw new RuleBroken("period-backwards");
			}
		}

	}

}
