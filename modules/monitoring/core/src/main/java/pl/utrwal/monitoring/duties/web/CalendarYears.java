package pl.utrwal.monitoring.duties.web;

import pl.utrwal.webkit.RequestRefused;

/**
 * The years that a calendar shows.
 */
final class CalendarYears {

	static final int FIRST = 1990;

	static final int LAST = 2200;

	private CalendarYears() {
	}

	/**
	 * @return the year; another than these is answered with status 400
	 */
	static int checked(int year) {
		if (year < FIRST || year > LAST) {
			throw RequestRefused.wrongParameter("year");
		}
		return year;
	}

}
