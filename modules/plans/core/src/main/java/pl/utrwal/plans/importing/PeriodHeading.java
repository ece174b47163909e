package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The heading of a column for one year, half, quarter or month, where a mark says when
 * something is done, or an amount what it costs then.
 *
 * @param unit what the column stands for; null if a bare Roman number does not tell
 * @param year null if the heading names none
 * @param place of the half, quarter or month in its year, from 1; 0 of a year
 */
public record PeriodHeading(Unit unit, Integer year, int place) {

	private static final int HALVES = 2;

	private static final int QUARTERS = 4;

	private static final int MONTHS = 12;

	private static final int LONGEST = 120;

	private static final int LONGEST_PART = 12;

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

	private static final Pattern YEAR_BEHIND = Pattern.compile("[ /]+20\\d\\d(?: ?r\\.?| roku?)?$");

	private static final Pattern ONLY_YEAR = Pattern.compile("20\\d\\d(?: ?r\\.?| rok)?");

	private static final Pattern QUARTER = Pattern
		.compile("(?:^|.*\\s)(IV|I{1,3}|[1-4]\\.?) ?(?:kw\\.?|kwartał\\p{L}*)");

	private static final Pattern HALF = Pattern
		.compile("(?:^|.*\\s)(II?|[12]\\.?) ?(?:półrocz\\p{L}*|poł(?:\\.|ow\\p{L}*))");

	private static final Pattern ROMAN = Pattern.compile("(?:^|.*\\s)(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\\.?");

	private static final List<String> NAMES = List.of("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
			"lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień");

	private static final int SHORTEST_NAME = 3;

	private static final List<String> ROMANS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
			"XI", "XII");

	/** What one column stands for. */
	public enum Unit {

		YEAR, HALF, QUARTER, MONTH

	}

	/**
	 * @param text of the heading, the headings above it in front
	 * @return empty if it names no such period
	 */
	public static Optional<PeriodHeading> of(String text) {
		String words = FoldedText.normal(text);
		if (words.length() > LONGEST) {
			return Optional.empty();
		}
		Integer year = YEAR.matcher(words)
			.results()
			.map((found) -> Integer.valueOf(found.group(1)))
			.reduce((first, last) -> last)
			.orElse(null);
		String part = YEAR_BEHIND.matcher(words).replaceFirst("");
		Matcher quarter = QUARTER.matcher(part);
		if (quarter.matches()) {
			return Optional.of(new PeriodHeading(Unit.QUARTER, year, place(quarter.group(1))));
		}
		Matcher half = HALF.matcher(part);
		if (half.matches()) {
			return Optional.of(new PeriodHeading(Unit.HALF, year, place(half.group(1))));
		}
		int month = month(part);
		if (month > 0) {
			return Optional.of(new PeriodHeading(Unit.MONTH, year, month));
		}
		Matcher roman = ROMAN.matcher(part);
		if (roman.matches()) {
			String lower = words.toLowerCase(Locale.ROOT);
			Unit unit = lower.contains("kwarta") ? Unit.QUARTER : lower.contains("miesi") ? Unit.MONTH : null;
			return Optional.of(new PeriodHeading(unit, year, ROMANS.indexOf(roman.group(1)) + 1));
		}
		return Optional.ofNullable(year).map((named) -> new PeriodHeading(Unit.YEAR, named, 0));
	}

	/** Does the text say nothing but one period? */
	public static boolean isOne(String text) {
		String all = FoldedText.normal(text);
		String words = YEAR_BEHIND.matcher(all).replaceFirst("");
		return ONLY_YEAR.matcher(all).matches() || words.indexOf(' ') < 0 && month(words) > 0 || ROMANS.contains(words)
				|| words.length() <= LONGEST_PART
						&& (QUARTER.matcher(words).matches() || HALF.matcher(words).matches());
	}

	private static int place(String ordinal) {
		String number = ordinal.replace(".", "");
		return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : ROMANS.indexOf(number) + 1;
	}

	private static int month(String words) {
		String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT).replaceAll("[.]$", "");
		return (last.length() < SHORTEST_NAME) ? 0
				: Stream.iterate(0, (i) -> i < MONTHS, (i) -> i + 1)
					.filter((i) -> NAMES.get(i).startsWith(last))
					.findFirst()
					.map((i) -> i + 1)
					.orElse(0);
	}

	/** Do the two follow each other without a gap? */
	boolean leadsTo(PeriodHeading next) {
		return order() + 1 == next.order();
	}

	private int order() {
		return switch (this.unit) {
			case YEAR -> this.year;
			case HALF -> HALVES * yearOrZero() + this.place;
			case QUARTER -> QUARTERS * yearOrZero() + this.place;
			case MONTH -> MONTHS * yearOrZero() + this.place;
		};
	}

	private int yearOrZero() {
		return (this.year != null) ? this.year : 0;
	}

	private String words() {
		String named = (this.year != null) ? " " + this.year : "";
		return switch (this.unit) {
			case YEAR -> String.valueOf(this.year);
			case HALF -> ROMANS.get(this.place - 1) + " półrocze" + named;
			case QUARTER -> ROMANS.get(this.place - 1) + " kwartał" + named;
			case MONTH -> NAMES.get(this.place - 1) + named;
		};
	}

	/**
	 * The term that some of a table's columns make together, in words: "II kwartał 2027 –
	 * III kwartał 2027, 2028".
	 * @param columns of the whole table, by which a bare Roman number is understood
	 */
	public static String term(List<PeriodHeading> chosen, List<PeriodHeading> columns) {
		Unit bare = (columns.stream().anyMatch((column) -> column.place > QUARTERS)) ? Unit.MONTH : Unit.QUARTER;
		List<PeriodHeading> periods = chosen.stream()
			.map((period) -> (period.unit != null) ? period : new PeriodHeading(bare, period.year, period.place))
			.filter((period) -> period.unit != Unit.QUARTER || period.place <= QUARTERS)
			.toList();
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < periods.size(); i++) {
			int last = i;
			while (last + 1 < periods.size() && periods.get(last).leadsTo(periods.get(last + 1))) {
				last++;
			}
			parts
				.add((last == i) ? periods.get(i).words() : periods.get(i).words() + " – " + periods.get(last).words());
			i = last;
		}
		return String.join(", ", parts);
	}

}
