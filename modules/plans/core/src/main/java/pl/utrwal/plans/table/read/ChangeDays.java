package pl.utrwal.plans.table.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.time.Poland;

/**
 * The days on which a plan was changed, the first one first.
 *
 * @param version the last one that is told of here; -1 for none
 */
public record ChangeDays(List<Day> days, long version) {

	static final ChangeDays NONE = new ChangeDays(List.of(), -1);

	public ChangeDays {
		days = List.copyOf(days);
	}

	/**
	 * The version at the end of a day; empty before the first day.
	 */
	public Optional<Long> versionOn(LocalDate day) {
		return this.days.stream()
			.filter((candidate) -> !candidate.date().isAfter(day))
			.reduce((one, other) -> other)
			.map(Day::version);
	}

	/** A clock that was set back takes no event to an earlier day than the one before. */
	ChangeDays with(long version, Instant at) {
		LocalDate date = Poland.day(at);
		List<Day> more = new ArrayList<>(this.days);
		Day last = more.isEmpty() ? null : more.getLast();
		if (last != null && !date.isAfter(last.date())) {
			more.set(more.size() - 1, new Day(last.date(), last.changes() + 1, version));
		}
		else {
			more.add(new Day(date, 1, version));
		}
		return new ChangeDays(more, version);
	}

	/**
	 * A day in Poland's time.
	 *
	 * @param changes how many events
	 * @param version at the end of the day
	 */
	public record Day(LocalDate date, int changes, long version) {
	}

}
