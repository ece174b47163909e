package pl.utrwal.strategy.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of an action table.
 */
enum Column {

	/** The goals span the table; below this heading stand the actions. */
	GOALS("celeoperacyjne", "celoperacyjny"), FROM("odkiedy"), TO("dokiedy"),
	FUNDING("źródłofinansowania", "źródłafinansowania"),
	RESPONSIBLE("odpowiedzialny", "odpowiedzialni", "podmiotodpowiedzialny", "podmiotyodpowiedzialne");

	private static final int LETTERS_PER_TYPO = 7;

	private final List<String> spellings;

	Column(String... spellings) {
		this.spellings = List.of(spellings);
	}

	/** The column that a heading means, typos and all. */
	static Optional<Column> of(String raw) {
		String letters = Words.letters(raw);
		Optional<Column> exact = Stream.of(values()).filter((column) -> column.spellings.contains(letters)).findFirst();
		return exact.or(() -> Stream.of(values()).filter((column) -> column.isMeantBy(letters)).findFirst());
	}

	boolean isMisspeltIn(String raw) {
		return !this.spellings.contains(Words.letters(raw));
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	private boolean isMeantBy(String letters) {
		return this.spellings.stream()
			.anyMatch((spelling) -> Math.abs(spelling.length() - letters.length()) <= 2
					&& Words.distance(spelling, letters) <= spelling.length() / LETTERS_PER_TYPO);
	}

}
