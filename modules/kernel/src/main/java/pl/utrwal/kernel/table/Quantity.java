package pl.utrwal.kernel.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many of something.
 *
 * @param value a decimal number with a point, such as {@code 2.5}
 * @param unit the words of the plan; empty if it names none
 * @param approximate "około 7"
 */
public record Quantity(String value, String unit, boolean approximate) {

	private static final int LONGEST = 4000;

	private static final Map<String, Integer> NUMERALS = numerals();

	private static final Pattern COUNTED = Pattern
		.compile("(?<about>(?:około|ok\\.|ca|blisko|prawie|mniej więcej|w przybliżeniu|~) ?)?"
				+ "(?<![\\p{L}\\d.,/])(?:(?<digits>\\d{1,3}(?: \\d{3})+|\\d{1,15})(?:[,.](?<fraction>\\d{1,6}))?|(?<word>"
				+ String.join("|", NUMERALS.keySet()) + "))(?![\\p{L}\\d]|[.,/]\\d)"
				+ "(?<unit>(?: ?%| (?!oraz |lub |albo |i |a |r\\.|roku\\b|po )(?:[\\p{L}\\-]+))(?: (?!oraz |lub |albo |i |a |po )[\\p{L}\\-]+){0,4})?",
				Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

	private static final Pattern YEAR = Pattern.compile("^ ?(?:r\\.|r\\b|rok)");

	/**
	 * Reads every number of a text with what follows it: "12 godzin, 18 uczestników" is
	 * two; "około 7" is approximate; "trzy nowe kluby" tells its number in words. Years
	 * ("2011 r.") are none. In more than {@value #LONGEST} characters none is looked for.
	 */
	public static List<Quantity> parse(String polishText) {
		if (polishText != null && polishText.length() > LONGEST) {
			return List.of();
		}
		String text = (polishText != null) ? polishText.replaceAll("[\\s\\p{Z}]+", " ") : "";
		List<Quantity> quantities = new ArrayList<>();
		Matcher counted = COUNTED.matcher(text);
		while (counted.find()) {
			String unit = (counted.group("unit") != null) ? counted.group("unit").strip() : "";
			if (!YEAR.matcher(text.substring(end(counted))).find()) {
				quantities.add(new Quantity(value(counted), unit, counted.group("about") != null));
			}
		}
		return List.copyOf(quantities);
	}

	/**
	 * The words that {@link #parse} reads, in their order.
	 */
	public static List<String> phrases(String polishText) {
		return COUNTED.matcher(polishText.replaceAll("[\\s\\p{Z}]+", " "))
			.results()
			.map((found) -> found.group().strip())
			.filter((phrase) -> !parse(phrase).isEmpty())
			.toList();
	}

	private static int end(Matcher counted) {
		return (counted.group("word") != null) ? counted.end("word")
				: (counted.group("fraction") != null) ? counted.end("fraction") : counted.end("digits");
	}

	private static String value(Matcher counted) {
		if (counted.group("word") != null) {
			return NUMERALS.get(counted.group("word").toLowerCase(Locale.ROOT)).toString();
		}
		String whole = counted.group("digits").replace(" ", "");
		String fraction = counted.group("fraction");
		return new BigDecimal((fraction != null) ? whole + "." + fraction : whole).toPlainString();
	}

	/** Longer words first, so that none hides behind its beginning. */
	private static Map<String, Integer> numerals() {
		String[] words = { "jeden jedna jedno jednego jednej", "dwa dwie dwóch dwoje dwu dwom dwóm dwoma dwiema",
				"trzy trzech troje trzem trzema", "cztery czterech czworo czterem", "pięć pięciu pięcioro",
				"sześć sześciu", "siedem siedmiu", "osiem ośmiu", "dziewięć dziewięciu", "dziesięć dziesięciu",
				"jedenaście jedenastu", "dwanaście dwunastu", "trzynaście trzynastu", "czternaście czternastu",
				"piętnaście piętnastu", "szesnaście szesnastu", "siedemnaście siedemnastu", "osiemnaście osiemnastu",
				"dziewiętnaście dziewiętnastu", "dwadzieścia dwudziestu" };
		Map<String, Integer> found = new LinkedHashMap<>();
		for (int number = words.length; number > 0; number--) {
			for (String word : words[number - 1].split(" ")) {
				found.put(word, number);
			}
		}
		return found;
	}

}
