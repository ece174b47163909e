package pl.utrwal.kernel.rule;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text holds nothing that is not seen but changes how the rest is read: no control
 * character but tab and line breaks, and none that turns the direction of writing.
 */
public record PlainText(String text) implements Rule {

	private static final Pattern HIDDEN = Pattern
		.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\n\\r]]");

	/** What a word processor writes for the end of a line, of a column or of a page. */
	private static final Pattern BREAK = Pattern.compile("[\\u000b\\u000c\\u0085]");

	public static final String CODE = "text-hidden-character";

	@Override
	public void verify() {
		hidden().ifPresent((found) -> {
			throw new RuleBroken(CODE, "U+%04X".formatted(found));
		});
	}

	private OptionalInt hidden() {
		if (this.text == null) {
			return OptionalInt.empty();
		}
		Matcher found = HIDDEN.matcher(this.text);
		return found.find() ? OptionalInt.of(found.group().codePointAt(0)) : OptionalInt.empty();
	}

	/**
	 * The text without such characters.
	 * @param text may be null
	 */
	public static String cleaned(String text) {
		if (text == null || !HIDDEN.matcher(text).find()) {
			return text;
		}
		return HIDDEN.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
	}

}
