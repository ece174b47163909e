package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

/**
 * How an indicator is measured, and where it is to go.
 *
 * @param number whether its values are numbers; otherwise they are words
 * @param unit possibly empty
 * @param scale the words that it can have, from the lowest; empty for a number, and for
 * words of any kind
 * @param direction the name of a {@link pl.utrwal.monitoring.contract.Direction}
 * @param baseline where it began; null if that is not known
 * @param baselineOn a day or a year, by ISO 8601; null without a baseline
 * @param target null if there is none
 * @param targetOn null if the target has no day
 * @param source where the data come from; possibly empty
 * @param frequency how often it is measured, as a period of ISO 8601; null if that is not
 * said
 */
public record Definition(String name, boolean number, String unit, List<String> scale, String direction,
		String baseline, String baselineOn, String target, LocalDate targetOn, String source, String frequency) {

	public Definition {
		scale = List.copyOf(scale);
	}

}
