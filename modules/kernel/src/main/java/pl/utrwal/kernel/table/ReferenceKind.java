package pl.utrwal.kernel.table;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a reference is to: a table of its own plan, an element of a strategy, a page of
 * another document, an act of law, or nothing of these.
 */
public enum ReferenceKind {

	OWN_TABLE, DOCUMENT, ACT, STRATEGY, OTHER;

	private static final Pattern PAGE = Pattern.compile("\\b(?:stron|str\\.|s\\.) ?\\p{L}* ?\\d|dokument");

	private static final Pattern LAW = Pattern.compile("ustaw|uchwał|rozporządz|dz\\. ?u|\\bart\\. ?\\d");

	/**
	 * What the words of a plan seem to refer to.
	 */
	public static ReferenceKind of(String words) {
		String lower = words.toLowerCase(Locale.ROOT);
		if (LAW.matcher(lower).find()) {
			return ACT;
		}
		if (PAGE.matcher(lower).find()) {
			return DOCUMENT;
		}
		if (lower.contains("strategi") || lower.contains("gsrps")) {
			return STRATEGY;
		}
		return (lower.contains("tabel") || lower.contains("tab.")) ? OWN_TABLE : OTHER;
	}

}
