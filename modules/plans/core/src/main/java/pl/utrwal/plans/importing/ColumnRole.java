package pl.utrwal.plans.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column of a document's table holds.
 */
public enum ColumnRole {

	AREA("obszar", "obszary", "obszarproblemowy", "obszaryproblemowe", "kierunek", "kierunki", "kierunekdziałań",
			"kierunkidziałań", "kierunekdziałania", "celstrategiczny", "celestrategiczne"),

	/** In a table whose goals span it, this heading stands above the actions. */
	GOAL("cel", "cele", "celoperacyjny", "celeoperacyjne", "celszczegółowy", "celeszczegółowe"),

	TARGET_GROUP("adresaci", "adresat", "odbiorcy", "odbiorca", "grupadocelowa", "grupydocelowe", "grupaodbiorców",
			"adresacilubprzedmiot", "adresacidziałań"),

	TEXT("zadanie", "zadania", "planowanezadania", "planowanedziałania", "działanie", "działania", "nazwazadania",
			"treśćzadania", "opiszadania", "nazwadziałania"),

	FROM("odkiedy"), TO("dokiedy"),

	TIME_FRAME("termin", "terminy", "terminrealizacji", "terminyrealizacji", "terminwykonania", "czasrealizacji",
			"okresrealizacji"),

	PARTIES("odpowiedzialny", "odpowiedzialni", "podmiotodpowiedzialny", "podmiotyodpowiedzialne",
			"jednostkaodpowiedzialna", "osobyodpowiedzialne", "realizator", "realizatorzy", "realizatorzyzadania",
			"podmiotyrealizujące", "podmiotrealizujący", "wykonawca", "wykonawcy"),

	FUNDING("źródłofinansowania", "źródłafinansowania", "finansowanie"),

	NUMBER("lp", "nr", "numer"),

	/** Nothing that a plan keeps as a value; kept beside the row. */
	LABEL;

	private static final int LETTERS_PER_TYPO = 7;

	private final List<String> spellings;

	ColumnRole(String... spellings) {
		this.spellings = List.of(spellings);
	}

	/** In kebab case; the message key is {@code import.column.<code>}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * @return empty if there is no such code
	 */
	public static Optional<ColumnRole> of(String code) {
		return Stream.of(values()).filter((role) -> role.code().equals(code)).findFirst();
	}

	/** The column that a heading means, typos and all. */
	public static Optional<ColumnRole> meantBy(String heading) {
		String letters = Words.letters(heading);
		Optional<ColumnRole> exact = Stream.of(values()).filter((role) -> role.spellings.contains(letters)).findFirst();
		return exact.or(() -> Stream.of(values()).filter((role) -> role.isMeantBy(letters)).findFirst());
	}

	public boolean isMisspeltIn(String heading) {
		return !this.spellings.contains(Words.letters(heading));
	}

	public boolean isSection() {
		return this == AREA || this == GOAL || this == TARGET_GROUP;
	}

	private boolean isMeantBy(String letters) {
		return this.spellings.stream()
			.anyMatch((spelling) -> Math.abs(spelling.length() - letters.length()) <= 2
					&& Words.distance(spelling, letters) <= spelling.length() / LETTERS_PER_TYPO);
	}

}
