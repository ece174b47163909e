package pl.utrwal.plans.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text, compared the way a reader would.
 */
public final class FoldedText {

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

	private FoldedText() {
	}

	/** One space for any white space, none at the ends. */
	public static String normal(String raw) {
		return SPACE.matcher(raw).replaceAll(" ").strip();
	}

	/** Lower-case letters alone, so that "D Z I A Ł A N I A" is "działania". */
	public static String letters(String raw) {
		return NO_LETTER.matcher(raw.toLowerCase(Locale.ROOT)).replaceAll("");
	}

	public static boolean isDash(String raw) {
		return normal(raw).matches("[\\p{Pd}\u2212 ]+");
	}

	/** How many letters were mistyped, missed or added, diacritics not counted. */
	public static int distance(String one, String other) {
		String a = folded(one);
		String b = folded(other);
		int[] above = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int changed = above[j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
			}
			above = row;
		}
		return above[b.length()];
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('ł', 'l');
	}

}
