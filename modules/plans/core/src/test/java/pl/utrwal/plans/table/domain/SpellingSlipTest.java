package pl.utrwal.plans.table.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.kernel.rule.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an act said is put right where it is misspelt, and nowhere else.
 */
class SpellingSlipTest {

	/** Words of plans, all of them in the dictionary. */
	private static final List<String> WORDS = List.of("wsparcie", "rodzina", "rodziny", "kobiet", "kobiety", "dzieci",
			"seniorów", "pomocy", "społecznej", "zwiększenie", "zmniejszenie", "zadanie", "żądanie", "świetlica",
			"świetlice", "może", "musi", "jednorazowo", "corocznie", "gminy", "powiatu", "dotacja", "dotację",
			"niepełnosprawnych", "pełnosprawnych", "bezpłatne", "płatne", "wolontariusz", "wolontariusze",
			"zatrudnienie", "poradnictwo", "mieszkańców", "mieszkanek", "uczestnictwo", "przemocy", "do", "od", "nie",
			"bez", "w", "z", "sad", "sąd", "kwota", "koszt", "dwa", "trzy", "lipca", "lipiec", "rodziców", "opieka",
			"przyznaje", "przyznają", "odmawia", "uchyla", "ogranicza", "rozszerza", "wszystkich", "niektórych",
			"winien", "powinien", "zawsze", "nigdy", "szkoła", "szkoły", "policja", "parafia");

	private static final List<String> REST = List.of("2024", "2025", "12,5%", "IV", "III", "§ 3", "100 zł", "GOPS",
			"MOPS", "Wierzbowa", "Kowalski");

	private static final String LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż";

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Odwiedziny wolontarjuszy w domach            | Odwiedziny wolontariuszy w domach
			Dyżury asytenta rodziny                      | Dyżury asystenta rodziny
			Wspracie dla rodzin                          | Wsparcie dla rodzin
			pomoc dzieciom i mlodzieży                   | pomoc dzieciom i młodzieży
			osoby niepelnosprawne                        | osoby niepełnosprawne
			szkoleniie i porradnictwo                    | szkolenie i poradnictwo
			rodizna i szkoła                             | rodzina i szkoła
			liczba zadan                                 | liczba zadań
			liczba mieszkancow                            | liczba mieszkańców
			WSparcie rodzin                              | Wsparcie rodzin
			pomoc rOdzinom                               | pomoc rodzinom
			klub  seniora , świetlica                    | klub seniora, świetlica
			klub seniora,świetlica                       | klub seniora, świetlica
			przeciwdziałanie bezrobociu i uzależneniom   | przeciwdziałanie bezrobociu i uzależnieniom
			""")
	void anObviousSlipIsPutRight(String adopted, String corrected) {
		assertSlip(adopted, corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			pomoc od gminy do końca roku        | pomoc do gminy do końca roku
			zwiększenie liczby miejsc           | zmniejszenie liczby miejsc
			wsparcie kobiet w gminie            | wsparcie kobiety w gminie
			świetlica                           | świetlice
			zadanie gminy                       | żądanie gminy
			sad w gminie                        | sąd w gminie
			gmina może udzielić pomocy          | gmina musi udzielić pomocy
			gmina winna pomóc                   | gmina wina pomóc
			klub seniora                        | klub
			klub                                | klub seniora
			klub seniora                        | seniora klub
			klub seniora                        | klubseniora
			nad miarę                           | nadmiarę
			na pewno                            | napewno
			cokolwiek innego                    | co kolwiek innego
			Wsparcie dla rodzin                 | Słowo bez omyłki
			gmina                               | Gmina
			Rada gminy                          | Rada Gminy
			pomoc POLSKA                        | pomoc polska
			""")
	void aWordNeverBecomesAnother(String adopted, String corrected) {
		assertChange(adopted, corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			świadczenie wypłaca się jednorazowo       | świadczenie wypłaca się nie jednorazowo
			opłata jest nie wyższa niż koszt          | opłata jest wyższa niż koszt
			dla osób nie pełnosprawnych               | dla osób niepełnosprawnych
			dla osób pełnosprawnch                    | dla osób niepełnosprawnych
			pomoc nei przysługuje                     | pomoc nie przysługuje
			zaden mieszkaniec                         | żaden mieszkaniec
			z zadnych środków                         | z żadnych środków
			dla płatnch zajęć                         | dla bezpłatnch zajęć
			gmina powinnna pomóc                      | gmina powinna pomóc
			dla osób neipełnosprawnych                | dla osób niepełnosprawnych
			zajęcia bzpłatne                          | zajęcia bezpłatne
			""")
	void aNegationOrADutyIsNeverTouched(String adopted, String corrected) {
		assertChange(adopted, corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			do roku 2024                 | do roku 2025
			do roku 2024                 | do roku 20 24
			kwota 1 000 zł               | kwota 1000 zł
			kwota 1 000 zł               | kwota 10 00 zł
			kwota 12,5 tysięcy           | kwota 12, 5 tysięcy
			w latach 2021-2027           | w latach 2021–2027
			w latach 2021 - 2027         | w latach 2021-2027
			w IV kwartale                | w VI kwartale
			w viii kwartale              | w viiii kwartale
			dwadziescia miejsc           | dwadzieścia miejsc
			tysiac złotych               | tysiąc złotych
			w październku                | w październiku
			do konca kwartlu             | do konca kwartału
			30 % kosztów                 | 30% kosztów
			m²                           | m2
			""")
	void numbersAndDatesAreNeverTouched(String adopted, String corrected) {
		assertChange(adopted, corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dyżury w GOPS                    | dyżury w MOPS
			dyżury w MOPs                    | dyżury w mops
			dyżury w PCPR                    | dyżury w pcpr
			wspólnie z Kowalzkim             | wspólnie z Kowalskim
			świetlica im. Kowalzkiego        | świetlica im. Kowalskiego
			we wsi Lipufka                   | we wsi Lipówka
			Ośrodek Pomcoy Społecznej        | Ośrodek Pomocy Społecznej
			w gminie Kłodno                  | w gminie Kładno
			""")
	void namesAndAbbreviationsAreNeverTouched(String adopted, String corrected) {
		assertChange(adopted, corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rozstrzelać nie wolno, darować       | rozstrzelać, nie wolno darować
			dzieci, młodzież                     | dzieci młodzież
			dzieci i młodzież                    | dzieci i młodzież?
			polsko-niemiecki                     | polsko - niemiecki
			wsparcie (rodzin)                    | wsparcie rodzin
			"klub"                               | „klub”
			""")
	void punctuationStays(String adopted, String corrected) {
		assertChange(adopted, corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rodzinie pomcy                | rodzinie pomocy
			bezdomnch osób                | bezdomnych osób
			zrodla finansowania           | źródła finansowania
			jedna osobb                   | jedna osoba
			organizacjia                  | organizacji
			gossp                         | gosp
			""")
	void whatCanBeReadInSeveralWaysIsLeftToAnAct(String adopted, String corrected) {
		assertChange(adopted, corrected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "wsparcie rodzin\u202e", "wspar\u200bcie rodzin", "wsparcie\u00adrodzin",
			"wsp\u0430rcie rodzin", "wsparcie rodzin\u0000", "wsparcie\u2063 rodzin", "wsparcie\nrodzin" })
	void nothingUnseenIsPutIn(String corrected) {
		assertChange("wsparcie rodzin", corrected);
	}

	@Test
	void aLetterOfAnotherAlphabetIsASlip() {
		assertSlip("wsp\u0430rcie rodzin", "wsparcie rodzin");
	}

	@Test
	void linesStay() {
		assertChange("klub\nświetlica", "klub świetlica");
		assertSlip("klub  seniora\nSwietlica dla dzieci", "klub seniora\nŚwietlica dla dzieci");
	}

	@Test
	void letterAndMarkInOneOrInTwoAreTheSame() {
		assertSlip("świetlica", "s\u0301wietlica");
	}

	@Test
	void manySlipsAtOnceAreAChange() {
		assertSlip("wspracie rodizna szkoleniie", "wsparcie rodzina szkolenie");
		assertChange("wspracie rodizna szkoleniie niepelnosprawni", "wsparcie rodzina szkolenie niepełnosprawni");
	}

	/** The words of the act are what counts, so every step starts from there again. */
	@Test
	void smallStepsLeadNowhere() {
		String adopted = "rodizna";
		assertSlip(adopted, "rodzina");
		for (String next : List.of("rodziny", "rodzinny", "godzina", "rodzin")) {
			assertChange(adopted, next);
		}
	}

	static List<String> words() {
		return WORDS;
	}

	@ParameterizedTest
	@MethodSource("words")
	void theWordsOfThisTestAreWords(String word) {
		assertThat(PolishWords.isWord(word)).as(word).isTrue();
	}

	/** Whatever is done to words that are words, by one step or by many, is a change. */
	@RepeatedTest(200)
	void whatIsSpeltRightIsNotPutRight() {
		String adopted = text();
		String corrected = adopted;
		for (int step = 0; step <= this.random.nextInt(3); step++) {
			corrected = tampered(corrected);
		}
		if (!bare(adopted).equals(bare(corrected))) {
			assertChange(adopted, corrected);
		}
	}

	/** And what stands around a slip stays as it is. */
	@RepeatedTest(200)
	void aSlipLetsNothingElseIn() {
		String before = text();
		String after = text();
		assertSlip(before + " wolontarjuszom " + after, before + " wolontariuszom " + after);
		String tampered = tampered(after);
		if (!bare(after).equals(bare(tampered))) {
			assertChange(before + " wolontarjuszom " + after, before + " wolontariuszom " + tampered);
		}
	}

	/**
	 * Where a slip is put right, one unknown word gave way to the only one that it can
	 * be.
	 */
	@RepeatedTest(200)
	void aWordWithALetterWrongBecomesOnlyTheOneItWas() {
		String word = some(WORDS);
		String misspelt = letterWrong(word);
		List<String> accepted = new ArrayList<>();
		for (String other : WORDS) {
			if (!other.equals(misspelt) && isSlip("to " + misspelt + " tu", "to " + other + " tu")) {
				accepted.add(other);
			}
		}
		assertThat(accepted).as("seed %d: %s for %s", this.seed, misspelt, word).hasSizeLessThanOrEqualTo(1);
		if (PolishWords.isWord(misspelt)) {
			assertThat(accepted).as("seed %d: %s is a word", this.seed, misspelt).isEmpty();
		}
	}

	private String text() {
		StringBuilder text = new StringBuilder(some(WORDS));
		for (int word = this.random.nextInt(6); word > 0; word--) {
			text.append(some(List.of(" ", " ", " ", ", ", " – ", ". ", "\n")))
				.append((this.random.nextInt(4) == 0) ? some(REST) : some(WORDS));
		}
		return text.toString();
	}

	/** What somebody who wants to say something else would do. */
	private String tampered(String text) {
		List<String> words = new ArrayList<>(List.of(text.split(" ")));
		int at = this.random.nextInt(words.size());
		switch (this.random.nextInt(7)) {
			case 0 -> words.set(at, some(WORDS));
			case 1 -> words.add(at, some(List.of("nie", "bez", "do", "tylko", "2025", some(WORDS))));
			case 2 -> words.remove(at);
			case 3 -> words.add(words.remove(at));
			case 4 -> words.set(at, letterWrong(words.get(at)));
			case 5 -> words.set(at, words.get(at).toUpperCase());
			default -> words.set(at, some(REST));
		}
		return String.join(" ", words);
	}

	private String letterWrong(String word) {
		if (word.isEmpty()) {
			return LETTERS;
		}
		int at = this.random.nextInt(word.length());
		String letter = String.valueOf(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		return switch (this.random.nextInt(3)) {
			case 0 -> word.substring(0, at) + letter + word.substring(at);
			case 1 -> word.substring(0, at) + letter + word.substring(at + 1);
			default -> (word.length() > 1) ? word.substring(0, at) + word.substring(at + 1) : word + letter;
		};
	}

	private <T> T some(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private static String bare(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private void assertSlip(String adopted, String corrected) {
		assertThatCode(() -> new SpellingSlip(adopted, corrected).verify())
			.as("seed %d: „%s” for „%s”", this.seed, corrected, adopted)
			.doesNotThrowAnyException();
	}

	private void assertChange(String adopted, String corrected) {
		assertThatThrownBy(() -> new SpellingSlip(adopted, corrected).verify())
			.as("seed %d: „%s” for „%s”", this.seed, corrected, adopted)
			.isInstanceOfSatisfying(RuleBroken.class,
					(broken) -> assertThat(broken.code()).isEqualTo("correction-is-change"));
	}

	private static boolean isSlip(String adopted, String corrected) {
		try {
			new SpellingSlip(adopted, corrected).verify();
			return true;
		}
		catch (RuleBroken ex) {
			return false;
		}
	}

}
