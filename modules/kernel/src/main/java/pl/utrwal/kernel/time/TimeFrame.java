package pl.utrwal.kernel.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When something is to be done.
 *
 * @param source the words of the plan, kept as they were
 * @param edtf the dates as an EDTF string (ISO 8601-2), such as {@code 2004/2014},
 * {@code 2010-36} (the fourth quarter), {@code ../2024-12-31},
 * <code>{2023,2025..2027}</code>, or {@code XXXX-07/XXXX-08} (every year); null if there
 * are none
 * @param recurrence an ISO 8601 period such as {@code P1Y} if it recurs or is reviewed;
 * else null
 * @param condition the trigger it waits for, in the words of the plan; else null
 */
public record TimeFrame(Form form, String source, String edtf, String recurrence, String condition) {

	/** Months of the plan's year, as "II–XI". */
	private static final Pattern ROMAN_NUMBERS = Pattern.compile("[IVX\\s,\\p{Pd}]+");

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	public enum Form {

		INTERVAL, SEVERAL, ONGOING, RECURRING, CONDITIONAL, DELEGATED, UNSPECIFIED

	}

	public static TimeFrame unspecified(String source) {
		return new TimeFrame(Form.UNSPECIFIED, source, null, null, null);
	}

	/**
	 * Understands the ways in which Polish plans write time. Never fails:
	 * {@link Form#UNSPECIFIED} is what was not understood, or not said. A range whose end
	 * lies before its start is not understood. Where something is done several times in a
	 * period that does not divide into whole months, its recurrence is in whole days,
	 * rounded down.
	 * @param polishText kept exactly as the source; null is an empty text
	 */
	public static TimeFrame parse(String polishText) {
		return TimeFrameParser.parse(Objects.requireNonNullElse(polishText, ""));
	}

	/**
	 * Reads a time frame out of a text of one year, which need not name that year again:
	 * "II–III kwartał". The source stays as it is.
	 * @param year null if the text around it is of no year alone
	 */
	public static TimeFrame parseWithin(String polishText, Integer year) {
		TimeFrame alone = parse(polishText);
		boolean open = alone.form == Form.UNSPECIFIED || ROMAN_NUMBERS.matcher(polishText).matches();
		if (year == null || !open || YEAR.matcher(polishText).find()) {
			return alone;
		}
		TimeFrame dated = parse(polishText + " " + year);
		return (dated.form == Form.INTERVAL || dated.form == Form.SEVERAL)
				? new TimeFrame(dated.form, polishText, dated.edtf, dated.recurrence, null) : alone;
	}

	/**
	 * Reads two cells, "od kiedy" and "do kiedy". A blank cell, or one that holds only a
	 * dash, is an open end.
	 * @return what {@link #parse(String)} makes of "from – to", which is its source
	 */
	public static TimeFrame parse(String from, String to) {
		return parse(TimeFrameParser.join(Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, "")));
	}

	/**
	 * Whether a text is a range whose end lies before its start.
	 */
	public static boolean runsBackwards(String polishText) {
		return TimeFrameParser.runsBackwards(polishText);
	}

	/**
	 * What becomes of it when its condition is fulfilled: it begins on that day, and no
	 * end is invented. The words of the plan stay.
	 */
	public TimeFrame since(LocalDate day) {
		return new TimeFrame(Form.INTERVAL, this.source, day + "/..", this.recurrence, this.condition);
	}

	/**
	 * Whether it waited for a condition, which was fulfilled.
	 */
	public boolean isFulfilled() {
		return this.form == Form.INTERVAL && this.condition != null;
	}

	/**
	 * The days that are meant, as written. Empty if there are no dates, or none with a
	 * year.
	 */
	public List<DateRange> ranges() {
		return dated().stream().map(Span::range).toList();
	}

	/**
	 * The earliest day; empty if there is none or the beginning is open.
	 */
	public Optional<LocalDate> start() {
		List<DateRange> ranges = ranges();
		if (ranges.stream().anyMatch((range) -> range.start() == null)) {
			return Optional.empty();
		}
		return ranges.stream().map(DateRange::start).min(Comparator.naturalOrder());
	}

	/**
	 * The last day; empty if there is none, the end is open, or it is ongoing or
	 * conditional.
	 */
	public Optional<LocalDate> due() {
		List<DateRange> ranges = ranges();
		if (this.form == Form.ONGOING || this.form == Form.CONDITIONAL
				|| ranges.stream().anyMatch((range) -> range.end() == null)) {
			return Optional.empty();
		}
		return ranges.stream().map(DateRange::end).max(Comparator.naturalOrder());
	}

	/**
	 * Is that day after the due date?
	 */
	public boolean overdueOn(LocalDate day) {
		return due().filter(day::isAfter).isPresent();
	}

	/**
	 * How exactly its finest bound was said; empty if it has no dates with a year.
	 */
	public Optional<Precision> precision() {
		return dated().stream().flatMap(Span::bounds).map(Bound::precision).max(Comparator.naturalOrder());
	}

	private List<Span> dated() {
		return Span.ofEdtf(this.edtf).stream().filter(Span::isDated).toList();
	}

}
