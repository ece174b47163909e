package pl.utrwal.monitoring.write;

import java.time.LocalDate;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * What must hold for what is asked of anything that is monitored.
 */
public final class MonitoringRules {

	private MonitoringRules() {
	}

	/**
	 * What puts aside something recorded says why.
	 */
	public record GivesReason(String reason) implements Rule {

		@Override
		public void verify() {
			if (this.reason == null || this.reason.isBlank()) {
				throw new RuleBroken("reason-missing");
			}
		}

	}

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

}
