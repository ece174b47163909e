package pl.utrwal.plans.web;

import java.time.Instant;
import java.time.LocalDate;

import pl.utrwal.kernel.table.PlanTable;

/**
 * A plan's table, now or as it was once.
 *
 * @param then null for now
 */
public record View(PlanTable table, AsOf asked, Then then) {

	/**
	 * What there is to say of a table of the past.
	 *
	 * @param day for which it stands, in Poland's time
	 * @param at when the last change that it shows was recorded
	 * @param future the day that was asked for has not come yet
	 * @param current nothing has changed since
	 */
	public record Then(LocalDate day, Instant at, boolean future, boolean current) {
	}

}
