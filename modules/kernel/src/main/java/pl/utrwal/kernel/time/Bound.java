package pl.utrwal.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a quarter, a month or a day; of every year, if the year is null.
 *
 * @param part the quarter (1 to 4), or the month of a month or of a day; 0 for a year
 * @param day 0 unless it is a day
 */
record Bound(Precision precision, Integer year, int part, int day) {

	/** EDTF numbers the quarters 33 to 36. */
	private static final int BEFORE_QUARTERS = 32;

	private static final int LEAP_YEAR = 2000;

	private static final Pattern EDTF = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d{2})(?:-(\\d{2}))?)?");

	static Optional<Bound> year(Integer year) {
		return valid(new Bound(Precision.YEAR, year, 0, 0));
	}

	static Optional<Bound> quarter(Integer year, int quarter) {
		return valid(new Bound(Precision.QUARTER, year, quarter, 0));
	}

	static Optional<Bound> month(Integer year, int month) {
		return valid(new Bound(Precision.MONTH, year, month, 0));
	}

	static Optional<Bound> day(Integer year, int month, int day) {
		return valid(new Bound(Precision.DAY, year, month, day));
	}

	static Optional<Bound> ofEdtf(String text) {
		Matcher edtf = EDTF.matcher(text);
		if (!edtf.matches()) {
			return Optional.empty();
		}
		Integer year = edtf.group(1).equals("XXXX") ? null : Integer.valueOf(edtf.group(1));
		if (edtf.group(2) == null) {
			return year(year);
		}
		int part = Integer.parseInt(edtf.group(2));
		if (edtf.group(3) != null) {
			return day(year, part, Integer.parseInt(edtf.group(3)));
		}
		return (part > BEFORE_QUARTERS) ? quarter(year, part - BEFORE_QUARTERS) : month(year, part);
	}

	private static Optional<Bound> valid(Bound bound) {
		try {
			bound.last();
			return Optional.of(bound);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	String edtf() {
		String written = (this.year != null) ? "%04d".formatted(this.year) : "XXXX";
		return switch (this.precision) {
			case YEAR -> written;
			case QUARTER -> written + "-" + (BEFORE_QUARTERS + this.part);
			case MONTH -> written + "-%02d".formatted(this.part);
			case DAY -> written + "-%02d-%02d".formatted(this.part, this.day);
		};
	}

	LocalDate first() {
		return switch (this.precision) {
			case YEAR -> LocalDate.of(calendarYear(), 1, 1);
			case QUARTER -> LocalDate.of(calendarYear(), 3 * this.part - 2, 1);
			case MONTH -> LocalDate.of(calendarYear(), this.part, 1);
			case DAY -> LocalDate.of(calendarYear(), this.part, this.day);
		};
	}

	LocalDate last() {
		return switch (this.precision) {
			case YEAR -> LocalDate.of(calendarYear(), 12, 31);
			case QUARTER -> YearMonth.of(calendarYear(), 3 * this.part).atEndOfMonth();
			case MONTH -> YearMonth.of(calendarYear(), this.part).atEndOfMonth();
			case DAY -> first();
		};
	}

	private int calendarYear() {
		return (this.year != null) ? this.year : LEAP_YEAR;
	}

}
