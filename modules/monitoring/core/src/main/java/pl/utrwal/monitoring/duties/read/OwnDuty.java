package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;
import java.util.Optional;

import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;

/**
 * A duty that somebody took on.
 *
 * @param until the last day on which it can be due; null if it has no end
 */
record OwnDuty(DutyId id, PlanId plan, String what, String to, LocalDate first, boolean yearly, LocalDate until) {

	OwnDuty ended(LocalDate on) {
		return new OwnDuty(this.id, this.plan, this.what, this.to, this.first, this.yearly,
				(this.until != null && this.until.isBefore(on)) ? this.until : on);
	}

	/**
	 * The day on which it is due in a year; empty if it is not.
	 */
	Optional<LocalDate> due(int year) {
		int later = year - this.first.getYear();
		if (later < 0 || (later > 0 && !this.yearly)) {
			return Optional.empty();
		}
		return Optional.of(this.first.plusYears(later)).filter((day) -> this.until == null || !day.isAfter(this.until));
	}

}
