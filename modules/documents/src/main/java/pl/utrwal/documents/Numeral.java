package pl.utrwal.documents;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How word processors write the numbers of lists and notes. What a form has no sign for
 * is written in decimal.
 */
enum Numeral {

	DECIMAL, DECIMAL_ZERO, LOWER_LETTER, UPPER_LETTER, LOWER_ROMAN, UPPER_ROMAN, NONE;

	static final String TICKED = "☑";

	static final String NOT_TICKED = "☐";

	/** Shows where a word may be divided, and is not seen where it was not. */
	static final String SOFT_HYPHEN = "\u00ad";

	private static final int LETTERS = 26;

	private static final int MAX_REPEATED_LETTERS = 10;

	private static final int MAX_ROMAN = 3999;

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] SIGNS = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private static final Pattern PRIVATE_USE = Pattern.compile("\\p{Co}");

	private static final String PLAIN = "0123456789ivxlcdm";

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣˡᶜᵈᵐ";

	String of(int number) {
		return switch (this) {
			case DECIMAL -> Integer.toString(number);
			case DECIMAL_ZERO -> (number < 10) ? "0" + number : Integer.toString(number);
			case LOWER_LETTER -> letters(number);
			case UPPER_LETTER -> upper(letters(number));
			case LOWER_ROMAN -> roman(number);
			case UPPER_ROMAN -> upper(roman(number));
			case NONE -> "";
		};
	}

	/**
	 * Digits and lower case Roman numerals as superscript; anything else as it is.
	 */
	static String raised(String number) {
		if (!number.chars().allMatch((sign) -> PLAIN.indexOf(sign) >= 0)) {
			return number;
		}
		return number.chars()
			.map((sign) -> RAISED.charAt(PLAIN.indexOf(sign)))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * What a sign of one of the fonts of signs looks like.
	 */
	static String sign(String font, int code) {
		int place = code & 0xff;
		if (font.startsWith("Wingdings")) {
			return switch (place) {
				case 0xfc -> "✓";
				case 0xfe, 0x52 -> TICKED;
				case 0xfd, 0x54, 0x78 -> "☒";
				case 0xa8, 0x6f, 0x71, 0x72, 0xa3 -> NOT_TICKED;
				case 0xfb -> "✗";
				case 0xe0, 0xe8 -> "→";
				default -> bullet(Character.toString(code));
			};
		}
		return bullet(Character.toString(code));
	}

	/**
	 * Text with what the commonest font of signs shows in place of characters that
	 * Unicode has nothing for.
	 */
	static String signs(String text) {
		return PRIVATE_USE.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(sign("Wingdings", found.group().codePointAt(0))));
	}

	/**
	 * Fonts of signs put their bullets where Unicode has nothing.
	 */
	static String bullet(String sign) {
		return PRIVATE_USE.matcher(sign).replaceAll("•");
	}

	private static String upper(String number) {
		return number.toUpperCase(Locale.ROOT);
	}

	private static String letters(int number) {
		if (number < 1 || number > LETTERS * MAX_REPEATED_LETTERS) {
			return Integer.toString(number);
		}
		return Character.toString('a' + (number - 1) % LETTERS).repeat((number - 1) / LETTERS + 1);
	}

	private static String roman(int number) {
		if (number < 1 || number > MAX_ROMAN) {
			return Integer.toString(number);
		}
		StringBuilder signs = new StringBuilder();
		int rest = number;
		for (int i = 0; i < VALUES.length; i++) {
			while (rest >= VALUES[i]) {
				signs.append(SIGNS[i]);
				rest -= VALUES[i];
			}
		}
		return signs.toString();
	}

}
