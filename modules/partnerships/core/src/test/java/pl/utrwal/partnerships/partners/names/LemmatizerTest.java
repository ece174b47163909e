package pl.utrwal.partnerships.partners.names;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names come back from the instrumental.
 */
class LemmatizerTest {

	private static final Lemmatizer INFLECTION = new Lemmatizer();

	/** A head with its adjectives, in the nominative and the instrumental. */
	private static final List<String[]> HEADS = List.of(new String[] { "samorząd", "samorządem" },
			new String[] { "Policja", "Policją" }, new String[] { "placówki oświatowe", "placówkami oświatowymi" },
			new String[] { "Ochotnicza Straż Pożarna", "Ochotniczą Strażą Pożarną" },
			new String[] { "sołtysi", "sołtysami" }, new String[] { "pracodawcy", "pracodawcami" },
			new String[] { "powiatowy urząd pracy", "powiatowym urzędem pracy" },
			new String[] { "administracja rządowa", "administracją rządową" },
			new String[] { "lokalne media", "lokalnymi mediami" },
			new String[] { "inne podmioty", "innymi podmiotami" },
			new String[] { "pracownicy socjalni", "pracownikami socjalnymi" },
			new String[] { "koła gospodyń wiejskich", "kołami gospodyń wiejskich" },
			new String[] { "kluby sportowe", "klubami sportowymi" }, new String[] { "szkoła", "szkołą" },
			new String[] { "rodzice", "rodzicami" }, new String[] { "asystent rodziny", "asystentem rodziny" });

	private static final List<String> TAILS = List.of("", " w Zalesiu", " z terenu gminy", " „Po sąsiedzku”",
			" (każda wieś)", " nr 2");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@ParameterizedTest
	@CsvSource(textBlock = """
			samorządem powiatu, samorząd powiatu
			placówkami oświatowymi, placówki oświatowe
			Policją, Policja
			placówkami oświatowo- wychowawczymi, placówki oświatowo- wychowawcze
			instytucjami szkolącymi, instytucje szkolące
			ośrodkiem kultury i bibliotekami wiejskimi, ośrodek kultury i biblioteki wiejskie
			podmiotami/ partnerami programów, podmioty/ partnerzy programów
			Szkołą Podstawową w Wierzbowej, Szkoła Podstawowa w Wierzbowej
			Stowarzyszeniem „Dobrym Słowem”, Stowarzyszenie „Dobrym Słowem”
			przewodniczącym rady sołeckiej, przewodniczący rady sołeckiej
			radnymi, radni
			GOPS-em, GOPS
			ZESPOŁEM INTERDYSCYPLINARNYM, ZESPÓŁ INTERDYSCYPLINARNY
			dziećmi, dzieci
			kościołami, kościoły
			przychodnią, przychodnia
			powiatem, powiat
			gminami, gminy
			Kołem gospodyń wiejskich, Koło gospodyń wiejskich
			kołem łowieckim, koło łowieckie
			kinem i teatrem, kino i teatr
			Gdańskiem, Gdańsk
			Słupskiem, Słupsk
			Bankiem Żywności, Bank Żywności
			Poznaniem, Poznań
			Miejskim Ośrodkiem Pomocy Społecznej w Gdańsku, Miejski Ośrodek Pomocy Społecznej w Gdańsku
			""")
	void aNameComesBackToTheNominative(String instrumental, String nominative) {
		assertThat(INFLECTION.nominatives(instrumental)).first().isEqualTo(nominative);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Policja", "szkoły", "Urząd Gminy", "GOPS", "wszystkie podmioty działające dla rodzin",
			"kierownik GOPS", "Zespół Interdyscyplinarny", "W ramach pracy Zespołu", "", "1.", "—" })
	void whatIsNotInTheInstrumentalIsLeftAlone(String name) {
		assertThat(INFLECTION.nominatives(name)).isEmpty();
		assertThat(INFLECTION.proposal(name)).isEqualTo(name);
	}

	@RepeatedTest(20)
	void anInflectedNameHasTheKeyOfItsNominative() {
		String[] one = any(HEADS);
		String[] other = any(HEADS);
		String tail = any(TAILS);
		String and = any(List.of(" i ", " oraz ", ", "));
		boolean two = this.random.nextBoolean();
		String nominative = one[0] + tail + (two ? and + other[0] : "");
		String instrumental = written(one[1] + tail + (two ? and + other[1] : ""));
		assertThat(INFLECTION.nominatives(instrumental)).as("seed %d: %s", this.seed, instrumental)
			.extracting(NameKey::of)
			.contains(NameKey.of(nominative));
	}

	@RepeatedTest(20)
	void aSecondTimeChangesNothing() {
		String proposal = INFLECTION.proposal(written(any(HEADS)[1] + any(TAILS)));
		assertThat(INFLECTION.nominatives(proposal)).as("seed %d: %s", this.seed, proposal).isEmpty();
	}

	@RepeatedTest(50)
	void aKeyKnowsNeitherCaseNorSpaceNorPunctuation() {
		String name = any(HEADS)[0] + any(TAILS);
		assertThat(NameKey.of(written(name))).as("seed %d: %s", this.seed, name).isEqualTo(NameKey.of(name));
		assertThat(NameKey.of(NameKey.of(name))).as("seed %d", this.seed).isEqualTo(NameKey.of(name));
	}

	@Test
	void anAcronymWrittenApartIsTheSame() {
		assertThat(NameKey.of("A.W.R. SP")).isEqualTo(NameKey.of("AWRSP")).isEqualTo(NameKey.of("AWR SP"));
		assertThat(NameKey.of("AWRS")).isNotEqualTo(NameKey.of("AWRSP"));
	}

	/** Capitals, double and unbreakable spaces, a full stop at the end. */
	private String written(String name) {
		String spaced = name.replace(" ", any(List.of(" ", "  ", "\u00a0", "\n")));
		String cased = any(Stream
			.of(spaced, spaced.toUpperCase(Locale.ROOT),
					spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1))
			.toList());
		return cased + any(List.of("", ".", " "));
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
