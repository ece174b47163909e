package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title that says of which level it is: "Cel strategiczny 1. Rodzina", "Działanie
 * 1.1.2: Festyn".
 *
 * @param number as written, without its dot; empty if it has none
 */
public record LevelTitle(Word word, String number, String text) {

	/** Letters count as numbers only where they are capitals. */
	private static final String NUMBER = "(?:nr|numer)?[ .]*"
			+ "((?-iu:(?:\\d{1,3}|[IVXL]{1,6}|[A-Z](?=[.):\\p{Pd}]))(?:\\.(?:\\d{1,3}|[A-Z](?!\\p{L})))*(?!\\p{L})))?";

	private static final Pattern TITLE = Pattern.compile(
			"(?:(\\d{1,2}(?:\\.\\d{1,2})+|(?:\\d{1,2}|[IVXL]{1,5})(?=[.)]))[.)]? )?(" + Word.PATTERNS
					+ ")(?![\\p{L}])[ ]*" + NUMBER + "[ ]*(?:[.:)]|\\p{Pd})*[ ]*(?:\\p{Pd}[ ]*)?(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern PLURAL = Pattern.compile(
			"[\\s\\d.IVXL)]*(?:cele|obszary|priorytety|kierunki)(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	public static Optional<LevelTitle> of(String raw) {
		String text = FoldedText.normal(raw);
		Matcher matcher = TITLE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String own = (matcher.group(3) != null) ? matcher.group(3) : "";
		String rest = matcher.group(4).strip();
		boolean separated = !own.isEmpty() || text.substring(matcher.end(2)).stripLeading().matches("[.:\\p{Pd}].*");
		return separated ? Word.of(matcher.group(2)).map((word) -> {
			// before a goal, or with further parts, it is the number of a chapter
			boolean before = own.isEmpty() && word == Word.AREA && matcher.group(1) != null
					&& !matcher.group(1).contains(".");
			return new LevelTitle(word, before ? matcher.group(1) : own, rest);
		}) : Optional.empty();
	}

	/** "Cele szczegółowe" names a level, and none of its elements. */
	public static boolean isPlural(String raw) {
		return PLURAL.matcher(raw).lookingAt();
	}

	/** A label that says of which level it is, and perhaps a number, and no more. */
	public static Optional<LevelTitle> label(String raw) {
		return of(FoldedText.normal(raw).replaceAll("[:.]$", "") + ":").filter((said) -> said.text().isEmpty());
	}

	public NumberedText numbered() {
		return new NumberedText(this.number, this.text);
	}

	/**
	 * Which of the words of a document name its areas, and which its goals. Of three
	 * levels above the actions those that are called goals come first; the rest is none
	 * of both.
	 * @param words in the order in which the document first says them
	 */
	public static Map<Word, ColumnRole> roles(Collection<Word> words) {
		List<Word> said = new ArrayList<>(words);
		said.remove(Word.ACTION);
		Map<Word, ColumnRole> roles = new EnumMap<>(Word.class);
		Word goal = said.contains(Word.OPERATIONAL) ? Word.OPERATIONAL : null;
		Word area = said.contains(Word.STRATEGIC) ? Word.STRATEGIC : null;
		said.remove(goal);
		said.remove(area);
		if (goal == null && area != null && !said.isEmpty()) {
			boolean above = words.stream().toList().indexOf(said.getFirst()) < words.stream().toList().indexOf(area)
					&& said.size() == 1;
			goal = above ? area : said.getLast();
			area = above ? said.getFirst() : area;
		}
		else if (goal == null && area == null && said.size() > 1) {
			area = said.getFirst();
			goal = said.get(1);
		}
		else if (area == null && !said.isEmpty() && (goal == null || words.iterator().next() != goal)) {
			area = said.getFirst();
		}
		if (area != null) {
			roles.put(area, ColumnRole.AREA);
		}
		if (goal != null) {
			roles.put(goal, ColumnRole.GOAL);
		}
		return roles;
	}

	/**
	 * What a level is called.
	 */
	public enum Word {

		AREA("obszar(?:y)?(?: problemow[ye]| strategiczn[ye]| tematyczn[ye]| interwencji| priorytetow[ye])?"
				+ "|dział|moduł|blok(?: tematyczny)?|komponent|priorytet(?:y)?|filar|sfera|dziedzina|oś(?: priorytetowa)?"),
		STRATEGIC("cele? (?:strategiczn[ye]|główn[ye]|ogóln[ye])"),
		DIRECTION("kierun(?:ek|ki)(?: działań| działania| interwencji)?"),
		OPERATIONAL("cele? (?:operacyjn[ye]|szczegółow[ye])|cel"), ACTION("działanie|zadanie|przedsięwzięcie|projekt");

		static final String PATTERNS = String.join("|", Stream.of(values()).map((word) -> word.words).toList());

		private final String words;

		private final Pattern pattern;

		Word(String words) {
			this.words = words;
			this.pattern = Pattern.compile(words);
		}

		/** The level that such a heading names. */
		public static Optional<Word> of(String said) {
			String words = FoldedText.normal(said).toLowerCase(Locale.ROOT);
			return Stream.of(values()).filter((word) -> word.pattern.matcher(words).matches()).findFirst();
		}

	}

}
