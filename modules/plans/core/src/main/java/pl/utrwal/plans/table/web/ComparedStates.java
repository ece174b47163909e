package pl.utrwal.plans.table.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import pl.utrwal.application.AsOf;

/**
 * Two states of a plan that are compared, each by a position or by a day, or the texts
 * that were in force.
 *
 * @param from the position of the first
 * @param to the position of the second
 * @param fromDay the day of the first
 * @param toDay the day of the second
 * @param fromInForceOn the day on which the first was in force
 * @param toInForceOn the day on which the second was in force
 */
public record ComparedStates(Long from, Long to, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromDay,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate toDay,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromInForceOn,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate toInForceOn) {

	public AsOf first() {
		return new AsOf(this.from, this.fromDay, this.fromInForceOn);
	}

	public AsOf second() {
		return new AsOf(this.to, this.toDay, this.toInForceOn);
	}

}
