package pl.utrwal.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of the municipalities that use this.
 */
public final class Poland {

	public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

	private Poland() {
	}

	/**
	 * The day at a moment.
	 */
	public static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZONE);
	}

	public static LocalDate today(Clock clock) {
		return day(clock.instant());
	}

}
