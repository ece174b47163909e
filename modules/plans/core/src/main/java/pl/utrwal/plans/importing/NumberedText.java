package pl.utrwal.plans.importing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and the number in front of it.
 *
 * @param number without its dot; empty if there is none
 */
public record NumberedText(String number, String text) {

	private static final int MOST_DIGITS = 9;

	private static final Pattern ARABIC = Pattern.compile(
			"(\\d{1,3}(?:\\.\\d{1,3})*)(?:[.)] ?(?!\\d)| (?=\\p{Lu})|(?=\\p{Lu})|(?<=\\d\\.\\d{1,3}) (?=\\p{L}))(.*)");

	private static final Pattern ROMAN = Pattern.compile("([IVXL]+(?:\\.\\d{1,3})*)(?:[.)] ?(?!\\d)| )(?=\\S)(.*)");

	/** "A.1.2", "I.1.", "K1.1" and "C1.". */
	private static final Pattern NESTED = Pattern.compile(
			"((?:\\p{Lu}|[IVXL]{2,5})(?:\\.\\d{1,3})+(?=[.) ])|\\p{Lu}{1,2}\\d{1,2}(?:(?:\\.\\d{1,3})+|(?=[.)])))(?:[.)] ?(?!\\d)| )(?=\\S)(.*)");

	private static final List<String> TENS = List.of("", "X", "XX", "XXX", "XL", "L");

	private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

	public static NumberedText arabic(String raw) {
		return read(ARABIC, raw);
	}

	public static NumberedText roman(String raw) {
		return read(ROMAN, raw);
	}

	public static NumberedText any(String raw) {
		NumberedText roman = roman(raw);
		return roman.hasNumber() ? roman : ofRow(raw);
	}

	/** A number that may begin with a letter, but is none by the letter alone. */
	public static NumberedText ofRow(String raw) {
		NumberedText arabic = arabic(raw);
		return arabic.hasNumber() ? arabic : read(NESTED, raw);
	}

	private static NumberedText read(Pattern pattern, String raw) {
		String text = FoldedText.normal(raw);
		Matcher matcher = pattern.matcher(text);
		return matcher.matches() ? new NumberedText(matcher.group(1), matcher.group(2).strip())
				: new NumberedText("", text);
	}

	public boolean hasNumber() {
		return !this.number.isEmpty();
	}

	/** The place that the number gives, the last one of "2.3"; 0 if there is none. */
	public int place() {
		if (!hasNumber()) {
			return 0;
		}
		if (Character.isDigit(this.number.charAt(this.number.length() - 1))) {
			String last = this.number.replaceFirst("^.*\\D", "");
			return (last.length() <= MOST_DIGITS) ? Integer.parseInt(last) : 0;
		}
		for (int tens = 0; tens < TENS.size(); tens++) {
			int ones = this.number.startsWith(TENS.get(tens))
					? ONES.indexOf(this.number.substring(TENS.get(tens).length())) : -1;
			if (ones >= 0) {
				return 10 * tens + ones;
			}
		}
		return 0;
	}

}
