package pl.utrwal.webkit;

import java.time.LocalDate;
import java.util.function.LongPredicate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;

import pl.utrwal.kernel.event.Known;

/**
 * Up to which moment something is asked for, as an address says it: up to the event at a
 * position, or up to the end of a day in Poland's time. With neither it is now; both are
 * too many.
 */
public record AsKnown(Long position, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {

	public static final AsKnown NOW = new AsKnown(null, null);

	public Known known() {
		return new Known(this.position, this.knownOn);
	}

	/**
	 * @param reached whether something is stored at a position or after it
	 * @throws RequestRefused with status 400 if a day and a position are asked for, with
	 * 404 if nothing is stored at that position yet
	 */
	public AsKnown verify(LongPredicate reached) {
		if (this.position != null && this.knownOn != null) {
			throw new RequestRefused(HttpStatus.BAD_REQUEST, "day-and-position");
		}
		if (this.position != null && !reached.test(this.position)) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "position-not-reached", String.valueOf(this.position));
		}
		return this;
	}

	/**
	 * The position up to which a read model must have taken in everything: an answer at a
	 * position must not lack what comes to the read model a moment later.
	 * @param after null, or a position that is waited for in any case
	 * @return null for nothing to wait for
	 */
	public Long awaited(Long after) {
		return (after == null || this.position != null && this.position > after) ? this.position : after;
	}

}
