package pl.utrwal.kernel.table;

import java.time.LocalDate;

/**
 * The days on which anybody may say what they think of a plan.
 *
 * @param from the first day
 * @param to the last day
 * @param closed the day on which the plan came back from it; null if it has not
 * @param outcome what came of it; null if that is not known yet
 */
public record Consultation(LocalDate from, LocalDate to, LocalDate closed, String outcome) {

	boolean openOn(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to) && (this.closed == null || day.isBefore(this.closed));
	}

}
