package pl.utrwal.webkit;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as people look for it: capitals, diacritics and double spaces do not matter, since
 * not every keyboard writes "ż"; neither does the form of a word, so that "swietlic"
 * finds "świetlica". Not for several threads at once.
 */
public final class SearchedText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	/** A shorter beginning is of too many words. */
	private static final int SHORTEST_BEGINNING = 3;

	private final String wanted;

	private final List<Wanted> words;

	/** Texts repeat their words; nothing is kept longer than it is looked for. */
	private final Map<String, Set<String>> known = new HashMap<>();

	private SearchedText(String wanted) {
		this.wanted = folded(wanted).strip();
		this.words = WORD.matcher(wanted.toLowerCase(Locale.ROOT))
			.results()
			.map(MatchResult::group)
			.map((word) -> new Wanted(folded(word), PolishForms.wordsWithoutMarks(word)))
			.toList();
	}

	public static SearchedText of(String wanted) {
		return new SearchedText(wanted);
	}

	/**
	 * Whether a text has what is looked for as it is written, or each of its words in
	 * whatever form and order.
	 * @param text null has nothing
	 */
	public boolean isIn(String text) {
		return text != null && (folded(text).contains(this.wanted) || hasAllWords(text));
	}

	private boolean hasAllWords(String text) {
		if (this.words.isEmpty()) {
			return false;
		}
		List<String> there = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
		return this.words.stream().allMatch((word) -> there.stream().anyMatch((one) -> isForm(one, word)));
	}

	private boolean isForm(String form, Wanted word) {
		String plain = folded(form);
		return plain.equals(word.plain())
				|| (word.plain().length() >= SHORTEST_BEGINNING && plain.startsWith(word.plain()))
				|| !Collections.disjoint(this.known.computeIfAbsent(form, PolishForms::words), word.words());
	}

	/**
	 * Whether a text has what is looked for somewhere in it, as it is written.
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

	/**
	 * @param plain without marks
	 * @param words that it can be a form of
	 */
	private record Wanted(String plain, Set<String> words) {

		Wanted {
			words = Collections.unmodifiableSet(new HashSet<>(words));
		}

	}

}
