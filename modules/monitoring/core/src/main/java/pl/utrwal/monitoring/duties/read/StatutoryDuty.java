package pl.utrwal.monitoring.duties.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

import pl.utrwal.eventstore.Json;

/**
 * What the law asks of every municipality each year. Its words are the messages
 * {@code duty.<code>.what}, {@code .to} and {@code .act}.
 *
 * @param due null if the law names no day
 * @param about how many years after the one in which it is due lies the one that it is
 * about; null if the law does not say
 * @param from the first day on which the rule was law
 * @param until the last day; null if it still is
 */
record StatutoryDuty(String code, String article, MonthDay due, Integer about, LocalDate from, LocalDate until) {

	/**
	 * Those that lie on the class path under {@code /duties/statutory.json}.
	 */
	static List<StatutoryDuty> all() {
		try (InputStream json = StatutoryDuty.class.getResourceAsStream("/duties/statutory.json")) {
			return List.of(Json.mapper().readValue(json, StatutoryDuty[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The last day on which it can be done in a year; empty if it was no law on that day.
	 */
	Optional<LocalDate> lastDay(int year) {
		LocalDate last = (this.due != null) ? this.due.atYear(year) : LocalDate.of(year, 12, 31);
		boolean law = !last.isBefore(this.from) && (this.until == null || !last.isAfter(this.until));
		return law ? Optional.of(last) : Optional.empty();
	}

}
