package pl.utrwal.webkit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as people look for it: capitals, diacritics and double spaces do not matter, since
 * not every keyboard writes "ż".
 */
public final class SearchedText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private SearchedText() {
	}

	/**
	 * Whether a text has what is looked for somewhere in it.
	 * @param text null has nothing
	 */
	public static boolean contains(String text, String wanted) {
		return text != null && folded(text).contains(folded(wanted).strip());
	}

	private static String folded(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
			.replaceAll("");
		return SPACE.matcher(plain.replace('ł', 'l')).replaceAll(" ");
	}

}
