package pl.utrwal.monitoring.web.duties;

import pl.utrwal.plans.web.Requests;

/**
 * The years that a calendar shows.
 */
final class Years {

	static final int FIRST = 1990;

	static final int LAST = 2200;

	private Years() {
	}

	/**
	 * @return the year; another than these is answered with status 400
	 */
	static int checked(int year) {
		if (year < FIRST || year > LAST) {
			throw Requests.bad();
		}
		return year;
	}

}
