package pl.utrwal.plans.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * Two states of a plan that are compared, each by a position or by a day.
 *
 * @param from the position of the first
 * @param to the position of the second
 * @param fromDay the day of the first
 * @param toDay the day of the second
 */
public record Span(Long from, Long to, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromDay,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate toDay) {

	public AsOf first() {
		return new AsOf(this.from, this.fromDay);
	}

	public AsOf second() {
		return new AsOf(this.to, this.toDay);
	}

}
