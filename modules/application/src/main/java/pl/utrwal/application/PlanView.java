package pl.utrwal.application;

import java.time.Instant;
import java.time.LocalDate;

import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;

/**
 * A plan's table, now or as it was once.
 *
 * @param today in Poland's time
 * @param then null for now
 */
public record PlanView(PlanTable table, AsOf asked, LocalDate today, Then then) {

	/**
	 * What the plan is on the day that is shown.
	 */
	public PlanState state() {
		return life().on(day());
	}

	public Lifecycle life() {
		return this.table.heading().lifecycle();
	}

	/**
	 * The day that is shown.
	 */
	public LocalDate day() {
		return (this.then != null) ? this.then.day() : this.today;
	}

	/**
	 * What there is to say of a table of the past, or of one in force.
	 *
	 * @param day for which it stands, in Poland's time
	 * @param at when the last change that it shows was recorded
	 * @param future the day that was asked for has not come yet
	 * @param current nothing has changed since
	 * @param act whose text it is; null for the plan as it was worked on
	 */
	public record Then(LocalDate day, Instant at, boolean future, boolean current, Act act) {
	}

}
