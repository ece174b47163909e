package pl.utrwal.monitoring.duties.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

import pl.utrwal.eventstore.Json;
import pl.utrwal.monitoring.shared.read.LegalBasis;

/**
 * What the law asks of every municipality each year. Its words are the messages
 * {@code duty.<code>.what} and {@code .to}.
 *
 * @param due null if the law names no day
 * @param about how many years after the one in which it is due lies the one that it is
 * about; null if the law does not say
 */
public record StatutoryDuty(String code, LegalBasis law, MonthDay due, Integer about) {

	/**
	 * Those that lie on the class path under {@code /duties/statutory.json}.
	 */
	public static List<StatutoryDuty> all() {
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
		return this.law.isInForce(last) ? Optional.of(last) : Optional.empty();
	}

}
