package pl.utrwal.monitoring.reports.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.indicators.read.IndicatorProgress;
import pl.utrwal.monitoring.indicators.read.IndicatorView;

/**
 * What came of a plan in the period of a report, as it was known when the report was
 * composed.
 *
 * @param table as it was known then
 * @param day for which it is told how rows stand
 * @param due rows whose last day lies in the period
 * @param also rows with another last day that were done in the period
 * @param late rows whose last day had passed before the period, and that were not ended
 * @param moved rows whose time frame was changed in the period, in the order of the plan
 * @param next rows whose last day lies in the year after the period
 * @param money of the years of the period that anything is known of
 * @param indicators with what was measured until that day
 */
public record PlanOutcome(PlanTable table, LocalDate day, List<Task> due, List<Task> also, List<Task> late,
		List<Moved> moved, List<Task> next, List<Year> money, List<IndicatorView> indicators) {

	public PlanOutcome {
		due = List.copyOf(due);
		also = List.copyOf(also);
		late = List.copyOf(late);
		moved = List.copyOf(moved);
		next = List.copyOf(next);
		money = List.copyOf(money);
		indicators = List.copyOf(indicators);
	}

	/** Of what was due. */
	public long done() {
		return this.due.stream().filter(Task::done).count();
	}

	/** Of what was due: not ended, and its last day has passed. */
	public long overdue() {
		return this.due.stream().filter((task) -> task.standing() != null && task.standing().overdue()).count();
	}

	/** Of what was due: nothing more is to come of it, and it was not done. */
	public long ended() {
		return this.due.stream().filter(Task::ended).count();
	}

	public long reached() {
		return this.indicators.stream()
			.filter((indicator) -> indicator.reach(this.day).kind() == IndicatorProgress.Kind.REACHED)
			.count();
	}

	/** Null if nobody said anything. */
	public Money planned() {
		return sum(Year::planned);
	}

	/** Null if nobody said anything. */
	public Money spent() {
		return sum(Year::spent);
	}

	private Money sum(Function<Year, Money> amount) {
		return this.money.stream().map(amount).filter(Objects::nonNull).reduce(Money::plus).orElse(null);
	}

	/**
	 * A row, and how it stands.
	 *
	 * @param when its time frame in the words of the plan
	 * @param due its last day; null if it has none
	 * @param standing null if that is not to be said
	 * @param last the newest that was recorded of it; null if there is nothing
	 */
	public record Task(Row row, String when, LocalDate due, RowStanding standing, AuditLine last) {

		boolean done() {
			return this.standing != null && this.standing.kind() == StatusKind.DONE;
		}

		boolean ended() {
			return this.standing != null && this.standing.kind() != null && this.standing.kind().isEnd() && !done();
		}

	}

	/**
	 * A row whose time frame was changed.
	 *
	 * @param lines the changes, the first recorded first
	 */
	public record Moved(Row row, List<AuditLine> lines) {
	}

	/**
	 * What all rows together were given and have cost in a year.
	 *
	 * @param planned null if nobody said
	 * @param spent null if nobody said
	 */
	public record Year(int year, Money planned, Money spent) {
	}

}
