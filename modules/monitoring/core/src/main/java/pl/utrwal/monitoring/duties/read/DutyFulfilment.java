package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;

/**
 * That a duty was fulfilled for a year.
 *
 * @param duty its key
 * @param year in which it is due
 * @param evidence how one can tell
 * @param report the address of what was handed in; empty if none was given
 */
public record DutyFulfilment(String duty, int year, LocalDate on, String evidence, String report) {

	boolean isOf(String duty, int year) {
		return this.duty.equals(duty) && this.year == year;
	}

}
