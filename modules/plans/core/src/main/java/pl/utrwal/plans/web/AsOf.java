package pl.utrwal.plans.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which state of a plan is asked for: after the event at a position, or at the end of a
 * day in Poland's time. With neither it is the state now; both are too many.
 */
public record AsOf(Long position, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {

	public boolean isNow() {
		return this.position == null && this.knownOn == null;
	}

	/**
	 * As it stands in an address, with the question mark; empty for now.
	 */
	public String query() {
		if (isNow()) {
			return "";
		}
		return (this.position != null) ? "?position=" + this.position : "?knownOn=" + this.knownOn;
	}

}
