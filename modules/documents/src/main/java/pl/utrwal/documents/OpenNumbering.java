package pl.utrwal.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers that stand before the items of lists and before headings, out of the list
 * styles.
 */
final class OpenNumbering {

	private static final int LEVELS = 10;

	private static final List<String> KINDS = List.of("list-level-style-number", "list-level-style-bullet",
			"outline-level-style");

	private static final int MAX_TEXT = 255;

	/** LibreOffice tells the whole number this way, beside the parts that ODF knows. */
	private static final Pattern PLACE = Pattern.compile("%([1-9]|10)%");

	private static final int NOT_YET = Integer.MIN_VALUE;

	private final Map<String, Xml> styles = new HashMap<>();

	private final Run headings = new Run();

	private final Map<String, Run> byId = new HashMap<>();

	private final Map<String, Run> byStyle = new HashMap<>();

	OpenNumbering(List<Xml> styles) {
		for (Xml style : styles) {
			if (style.name().equals("list-style")) {
				this.styles.put(style.attribute("name"), style);
			}
			else if (style.name().equals("outline-style")) {
				this.headings.style = style;
			}
		}
	}

	/** A list that begins, or goes on with an earlier one. */
	Run list(Xml list) {
		String style = list.attribute("style-name");
		Run run = this.byId.get(list.attribute("continue-list"));
		if (run == null && list.attribute("continue-numbering").equals("true")) {
			run = this.byStyle.get(style);
		}
		if (run == null) {
			run = new Run();
		}
		run.style = this.styles.getOrDefault(style, Xml.NOTHING);
		this.byStyle.put(style, run);
		if (!list.attribute("id").isEmpty()) {
			this.byId.put(list.attribute("id"), run);
		}
		return run;
	}

	/**
	 * @param level from 1
	 * @return the number and a space, or empty
	 */
	String nextHeading(Xml heading, int level) {
		return heading.attribute("is-list-header").equals("true") ? "" : this.headings.next(heading, level);
	}

	/** Items that are counted together. */
	static final class Run {

		private final int[] counters = new int[LEVELS + 1];

		private Xml style = Xml.NOTHING;

		private Run() {
			Arrays.fill(this.counters, NOT_YET);
		}

		/**
		 * Counts on.
		 * @param item may tell its number itself
		 * @param level from 1
		 * @return the number or bullet and a space, or empty if this list has none
		 */
		String next(Xml item, int level) {
			if (level > LEVELS) {
				return "";
			}
			int next = (this.counters[level] == NOT_YET) ? start(level) : this.counters[level] + 1;
			this.counters[level] = item.number("start-value", next);
			Arrays.fill(this.counters, level + 1, LEVELS + 1, NOT_YET);
			Xml shape = shape(level);
			String number = Numeral.bullet(shape.attribute("bullet-char"));
			String list = shape.attribute("num-list-format");
			if (!list.isEmpty() && list.length() <= MAX_TEXT && number.isEmpty()) {
				number = PLACE.matcher(list).replaceAll((found) -> numeral(Integer.parseInt(found.group(1))));
			}
			else if (!shape.attribute("num-format").isEmpty()) {
				int first = Math.max(1, level - shape.number("display-levels", 1) + 1);
				number = shape.attribute("num-prefix") + IntStream.rangeClosed(first, level)
					.mapToObj(this::numeral)
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining(".")) + shape.attribute("num-suffix");
			}
			return number.isEmpty() ? "" : number.strip() + " ";
		}

		private String numeral(int level) {
			Numeral numeral = switch (shape(level).attribute("num-format")) {
				case "1" -> Numeral.DECIMAL;
				case "a" -> Numeral.LOWER_LETTER;
				case "A" -> Numeral.UPPER_LETTER;
				case "i" -> Numeral.LOWER_ROMAN;
				case "I" -> Numeral.UPPER_ROMAN;
				case "" -> Numeral.NONE;
				case "01, 02, 03, ..." -> Numeral.DECIMAL_ZERO;
				default -> Numeral.DECIMAL;
			};
			return numeral.of((this.counters[level] == NOT_YET) ? start(level) : this.counters[level]);
		}

		private int start(int level) {
			return shape(level).number("start-value", 1);
		}

		private Xml shape(int level) {
			return KINDS.stream()
				.flatMap(this.style::properties)
				.filter((shape) -> shape.number("level", 0) == level)
				.findFirst()
				.orElse(Xml.NOTHING);
		}

	}

}
