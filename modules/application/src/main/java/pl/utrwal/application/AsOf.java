package pl.utrwal.application;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.webkit.AsKnown;

/**
 * Which state of a plan is asked for: after the event at a position, or at the end of a
 * day in Poland's time. With neither it is the state now; both are too many.
 *
 * @param inForceOn asks for the text in force on that day, as far as was known in that
 * state, and not for the state itself
 */
public record AsOf(Long position, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn) {

	/**
	 * The same, whatever was in force.
	 */
	public AsKnown asKnown() {
		return new AsKnown(this.position, this.knownOn);
	}

	/**
	 * What had been recorded then.
	 */
	public Known known() {
		return asKnown().known();
	}

	public boolean isNow() {
		return this.position == null && this.knownOn == null && this.inForceOn == null;
	}

	/**
	 * As it stands in an address, with the question mark; empty for now.
	 */
	public String query() {
		return isNow() ? ""
				: Stream
					.of(parameter("position", this.position), parameter("knownOn", this.knownOn),
							parameter("inForceOn", this.inForceOn))
					.filter(Objects::nonNull)
					.collect(Collectors.joining("&", "?", ""));
	}

	private static String parameter(String name, Object value) {
		return (value != null) ? name + "=" + value : null;
	}

}
