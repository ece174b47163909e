package pl.utrwal.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

import pl.utrwal.kernel.time.Poland;

/**
 * Up to which moment something is known: up to the event at a position of the whole
 * store, or up to the end of a day in Poland's time; with neither, now. Nothing that was
 * recorded later belongs to it.
 *
 * @param position null if it is not asked for
 * @param day null if it is not asked for
 */
public record Known(Long position, LocalDate day) {

	public static final Known NOW = new Known(null, null);

	public static Known at(long position) {
		return new Known(position, null);
	}

	public static Known on(LocalDate day) {
		return new Known(null, day);
	}

	public boolean isNow() {
		return this.position == null && this.day == null;
	}

	/**
	 * Whether an event was recorded by then.
	 */
	public boolean holds(long position, Instant at) {
		return (this.position == null || position <= this.position)
				&& (this.day == null || !Poland.day(at).isAfter(this.day));
	}

	/**
	 * The day for which all is told that depends on one, such as what is overdue. It is
	 * the same for ever if a position is asked for, or a day that is over; a day that has
	 * not come is today.
	 * @param last the position of the last event of what is shown
	 * @param recorded tells when the event at a position was recorded
	 */
	public LocalDate toldFor(LocalDate today, long last, LongFunction<Instant> recorded) {
		if (this.day != null) {
			return this.day.isAfter(today) ? today : this.day;
		}
		if (this.position == null) {
			return today;
		}
		LocalDate asked = Poland.day(recorded.apply(this.position));
		LocalDate shown = Poland.day(recorded.apply(last));
		return shown.isAfter(asked) ? shown : asked;
	}

	/**
	 * How many of the events of one stream were recorded by then. A clock that was set
	 * back takes no event to an earlier day than the one before.
	 * @param events all that are known, in their order
	 */
	public <T> int count(List<T> events, Function<T, Long> position, Function<T, Instant> at) {
		return (int) events.stream().takeWhile((event) -> holds(position.apply(event), at.apply(event))).count();
	}

}
