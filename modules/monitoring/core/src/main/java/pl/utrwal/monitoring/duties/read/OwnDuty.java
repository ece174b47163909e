package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;
import java.util.Optional;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;

/**
 * A duty that somebody took on.
 *
 * @param until the last day on which it can be due; null if no end was set
 * @param ended the last day on which it could be due since somebody ended it; null if
 * nobody did
 */
public record OwnDuty(DutyId id, PlanId plan, String what, String to, LocalDate first, boolean yearly, LocalDate until,
		LocalDate ended) {

	/**
	 * @param on null if it has not ended after all
	 */
	OwnDuty ended(LocalDate on) {
		return new OwnDuty(this.id, this.plan, this.what, this.to, this.first, this.yearly, this.until, on);
	}

	/**
	 * The day on which it is due in a year; empty if it is not.
	 */
	Optional<LocalDate> due(int year) {
		int later = year - this.first.getYear();
		if (later < 0 || (later > 0 && !this.yearly)) {
			return Optional.empty();
		}
		return Optional.of(this.first.plusYears(later)).filter(this::isBeforeItsEnd);
	}

	private boolean isBeforeItsEnd(LocalDate day) {
		return (this.until == null || !day.isAfter(this.until)) && (this.ended == null || !day.isAfter(this.ended));
	}

}
