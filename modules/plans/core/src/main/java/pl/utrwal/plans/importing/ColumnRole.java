package pl.utrwal.plans.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a column of a document's table holds.
 */
public enum ColumnRole {

	AREA("obszar", "obszary", "obszarproblemowy", "obszaryproblemowe", "kierunek", "kierunki", "kierunekdziałań",
			"kierunkidziałań", "kierunekdziałania", "kierunkidziałania", "celstrategiczny", "celestrategiczne"),

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
			"osobaodpowiedzialna", "jednostkaodpowiedzialna", "jednostkiodpowiedzialne", "osobyodpowiedzialne",
			"realizator", "realizatorzy", "realizatorzyzadania", "podmiotyrealizujące", "podmiotrealizujący",
			"wykonawca", "wykonawcy"),

	/** Those who join in, in a column of their own. */
	PARTNERS("partnerzy", "partner"),

	FUNDING("źródłofinansowania", "źródłafinansowania", "finansowanie"),

	COST("koszt", "koszty"),

	NUMBER("lp", "nr", "numer"),

	INDICATOR("wskaźnik", "wskaźniki", "miernik", "mierniki"),

	/** What an indicator is measured at when the plan begins. */
	BASELINE("wartośćbazowa"),

	/** What an indicator is to reach. */
	TARGET("wartośćdocelowa"),

	/** Where an indicator is read from. */
	DATA_SOURCE("źródłodanych"),

	RESULT("rezultat", "rezultaty", "efekt", "efekty"),

	/** How it is to be done. */
	METHOD("sposóbrealizacji"),

	/** What was done or spent: a report, not a plan. */
	DONE("stopieńrealizacji", "stanrealizacji"),

	/** Nothing that a plan keeps as a value; kept beside the row. */
	LABEL;

	private static final int LETTERS_PER_TYPO = 7;

	/** A heading that says more than that is a sentence. */
	private static final int LONGEST = 90;

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/**
	 * What gives a heading away, in the order in which it is looked for: what is said of
	 * a task says "zadania" too.
	 */
	private static final Map<Pattern, ColumnRole> SIGNS = signs();

	private final List<String> spellings;

	ColumnRole(String... spellings) {
		this.spellings = List.of(spellings);
	}

	private static Map<Pattern, ColumnRole> signs() {
		Map<Pattern, ColumnRole> signs = new LinkedHashMap<>();
		sign(signs, NUMBER, "^(l p|lp|nr|numer|poz|pozycja)( (działania|zadania|celu|porządkowy))?$");
		sign(signs, NUMBER, "^(kod|symbol)( (działania|zadania|celu))?$");
		sign(signs, TEXT, "^(planowane )?(zada(nie|nia)|działa(nie|nia)) (i|oraz|wraz|lub|sposób|opis) ");
		sign(signs, DONE, "(stopień|stan|poziom|status) (\\p{L}+ )?(realizacji|wykonania)|wydane|wydatkowan|poniesion"
				+ "|^wykonanie|zrealizowan|osiągnięt(a|y) w|wartość w \\d{4}");
		sign(signs, DATA_SOURCE, "źródł\\p{L}* (\\p{L}+ )?(danych|weryfikacji|informacji|pomiaru)|sposób weryfikacji"
				+ "|częstotliwość pomiaru");
		sign(signs, BASELINE, "wartoś\\p{L}+ (wskaźnika )?(bazow|początkow|wyjściow|obecn|w roku bazowym)"
				+ "|(stan|wskaźnik) (wyjściow|obecn|bazow)|^baza");
		sign(signs, TARGET,
				"wartoś\\p{L}+ (wskaźnika )?(docelow|końcow|oczekiwan|planowan)|stan docelow|wskaźnik docelow");
		sign(signs, INDICATOR,
				"wskaźnik|miernik|^miar[ay]|^jak (z)?mierzy|^po czym pozna|sposób pomiaru|sposób mierzenia|ewaluac");
		sign(signs, FUNDING,
				"finansowani|(źródł|pochodzeni)\\p{L}* (\\p{L}+ )?(środków|pokrycia|kosztów|pieniędzy|funduszy)|środki finansowe źródł"
						+ "|^źródł(o|a)$|z jakich (środków|pieniędzy)|^z czego|^za jakie|^skąd (środki|pieniądze)|^za co$|^kto (płaci|finansuje)");
		sign(signs, COST,
				"koszt|kwot|nakład|^((planowan|szac|przewidywan|roczn)\\p{L}* )?budżet|środk|wysokość|planowane wydatki|^wartość (zadania|projektu|inwestycji|przedsięwzięcia)|szacunkow\\p{L}+ wartość|(^| )(zł|pln)$|^plan (na )?(rok )?\\d{4}|^ile( |$)|^za ile");
		sign(signs, RESULT, "rezultat|efekt|^produkt|spodziewan|oczekiwan");
		sign(signs, METHOD,
				"spos(ób|oby) (realizacji|wykonania|działania|utrzymania|zapewnienia|kontynuacji)|form[ay] (realizacji|działania|wsparcia)"
						+ "|^metod|^tryb|^jak ");
		sign(signs, FROM,
				"^(od|od kiedy|początek|rozpoczęcie|(planowan\\p{L}+ )?(data|termin|rok|miesiąc) rozpoczęcia)$");
		sign(signs, TO, "^(do|do kiedy|koniec|zakończenie|(planowan\\p{L}+ )?(data|termin|rok|miesiąc) zakończenia)$");
		sign(signs, TIME_FRAME,
				"termin|^czas|okres|harmonogram|^data|^kiedy( |$)|^w jakim (czasie|terminie)|^(rok|lata)( |$)|kwarta(ł|ły)( |$)|miesi(ąc|ące)( |$)"
						+ "|ram[ay] czasow|horyzont|perspektywa czas");
		sign(signs, PARTNERS, "^((?!realiz|lider|odpowiedzial|wykonawc|koordynator)\\p{L}+ )?"
				+ "(partner|współprac|współrealiz|współdziała|współorganiz|wspierając|wspomagając)|^z kim( |$)");
		sign(signs, PARTIES, "realizator|odpowiedzial|wykonawc|realizując|^kto( |$)|koordynator|^lider|^jednostk"
				+ "|^podmiot\\p{L}*$|^instytucj\\p{L}*$|zaangażowan|prowadząc|wiodąc");
		sign(signs, TARGET_GROUP, "adresa(t|ci)|odbiorc|grup\\p{L}* docelow|beneficj|^dla kogo|^do kogo|uczestnicy");
		sign(signs, AREA,
				"^(nr i nazwa )?obszar|cele? strategiczn|cele? główn|cele? ogóln|^kierun(ek|ki)|^priorytet(y|u)?( |$)"
						+ "|^filar|^sfera|^dziedzina|^problem|^wyzwani|^oś ");
		sign(signs, GOAL, "^cele?( |$)|^(nr i )?nazwa celu|cele? (operacyjn|szczegółow)");
		sign(signs, TEXT,
				"(działa|zada)(nie|nia|ń)( (?!ciągł|stał|bieżąc)|$)|przedsięwzięci|inicjatyw|^projekt|^czynnoś|^co( |$)|^zakres( |$)");
		return Collections.unmodifiableMap(signs);
	}

	private static void sign(Map<Pattern, ColumnRole> signs, ColumnRole role, String pattern) {
		signs.put(Pattern.compile(pattern), role);
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

	/** The column that a heading means, typos and further words and all. */
	public static Optional<ColumnRole> meantBy(String heading) {
		if (heading.length() > 2 * LONGEST) {
			return Optional.empty();
		}
		String letters = FoldedText.letters(heading);
		Optional<ColumnRole> exact = Stream.of(values()).filter((role) -> role.spellings.contains(letters)).findFirst();
		return exact.or(() -> Stream.of(values()).filter((role) -> role.isMeantBy(letters)).findFirst())
			.or(() -> signed(heading));
	}

	private static Optional<ColumnRole> signed(String heading) {
		String words = NO_WORD.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
		return (words.length() > LONGEST) ? Optional.empty()
				: SIGNS.entrySet()
					.stream()
					.filter((sign) -> sign.getKey().matcher(words).find())
					.map(Map.Entry::getValue)
					.findFirst();
	}

	/** Is the heading one of the usual ones but for a typo? */
	public boolean isMisspeltIn(String heading) {
		String letters = FoldedText.letters(heading);
		return !this.spellings.contains(letters) && isMeantBy(letters);
	}

	/** Is it a value of an action? Such columns stand beside the text. */
	public boolean isValue() {
		return switch (this) {
			case FROM, TO, TIME_FRAME, PARTIES, PARTNERS, FUNDING, COST -> true;
			default -> false;
		};
	}

	/** Is it said of an action, without being a value of its own? */
	public boolean isRemark() {
		return switch (this) {
			case INDICATOR, BASELINE, TARGET, DATA_SOURCE, RESULT, METHOD, DONE, LABEL -> true;
			default -> false;
		};
	}

	public boolean isSection() {
		return this == AREA || this == GOAL || this == TARGET_GROUP;
	}

	private boolean isMeantBy(String letters) {
		return this.spellings.stream()
			.anyMatch((spelling) -> Math.abs(spelling.length() - letters.length()) <= 2
					&& FoldedText.distance(spelling, letters) <= spelling.length() / LETTERS_PER_TYPO);
	}

}
