package pl.utrwal.partnerships.partners.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.names.Lemmatizer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is meant by which text.
 */
class PartnerRegisterTest {

	private static final Lemmatizer INFLECTION = new Lemmatizer();

	private static final PersonId PERSON = new PersonId("person");

	private static final List<PartnerView> ENTRIES = List.of(entry("samorząd", null, name("samorząd powiatu")),
			entry("ośrodek", null, name("ośrodek pomocy społecznej")),
			entry("ośrodki", null, name("ośrodki pomocy społecznej")),
			entry("rolna", null, name("Agencja Rolna"), name("AWRSP")),
			entry("szkoły", null, name("szkoły"), name("placówki oświatowe")),
			entry("ochrona", null, name("przychodnie"), name("placówkami ochrony zdrowia")),
			entry("stara", "szkoły", name("szkoły wiejskie")), entry("osoba", null, PartnerName.of(PERSON)),
			entry("erased", null, PartnerName.of(new PersonId("erased"))));

	private final PartnerRegister register = new PartnerRegister(ENTRIES, PartnerRegisterTest::words, INFLECTION);

	@ParameterizedTest
	@CsvSource(textBlock = """
			samorządem powiatu, samorząd
			SAMORZĄD POWIATU., samorząd
			ośrodkiem pomocy społecznej, ośrodek
			ośrodkami pomocy społecznej, ośrodki
			AWR SP, rolna
			placówkami oświatowymi, szkoły
			placówki ochrony zdrowia, ochrona
			szkołami wiejskimi, szkoły
			Anną Wierzbą, osoba
			""")
	void aTextMeansOnePartner(String text, String partner) {
		assertThat(this.register.resolve(text)).map((found) -> found.id().value()).hasValue(partner);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			szkoła
			samorząd
			ośrodek
			''
			'...'
			osoba
			osoba nr 7
			""")
	void whatIsNotCertainIsNotAnswered(String text) {
		assertThat(this.register.resolve(text)).isEmpty();
	}

	@Test
	void ofTwoThatClaimATextTheFirstIsMeant() {
		List<PartnerView> entries = List.of(entry("late", null, 9, name("Klub"), name("seniorzy")),
				entry("early", null, 4, name("Koło"), name("seniorzy")), entry("named", null, name("Chór")),
				entry("wishes", null, 1, name("Zespół"), name("chór")));
		PartnerRegister contested = new PartnerRegister(entries, PartnerRegisterTest::words, INFLECTION);
		assertThat(contested.resolve("Seniorzy")).map((found) -> found.id().value()).hasValue("early");
		assertThat(contested.resolve("chór")).map((found) -> found.id().value()).hasValue("named");
	}

	@Test
	void mergedPartnersStandNoMoreAndNeverGoRound() {
		assertThat(this.register.partners()).extracting((partner) -> partner.id().value()).doesNotContain("stara");
		assertThat(this.register.mergedInto(new PartnerId("szkoły"))).extracting((partner) -> partner.id().value())
			.containsExactly("stara");
		PartnerRegister round = new PartnerRegister(List.of(entry("one", "two", name("Jeden")),
				entry("two", "one", name("Dwa")), entry("lost", "nobody", name("Trzy"))), PartnerRegisterTest::words,
				INFLECTION);
		assertThat(round.resolve("jeden")).map((found) -> found.id().value()).hasValue("one");
		assertThat(round.resolve("trzy")).isEmpty();
	}

	@RepeatedTest(20)
	void theOrderOfTheRegisterMattersOnlyToThoseWhoClaimTheSame() {
		long seed = new Random().nextLong();
		List<PartnerView> shuffled = new ArrayList<>(ENTRIES);
		Collections.shuffle(shuffled, new Random(seed));
		PartnerRegister other = new PartnerRegister(shuffled, PartnerRegisterTest::words, INFLECTION);
		for (String text : List.of("szkołami", "AWR SP", "przychodniami", "samorządami powiatu", "policją")) {
			assertThat(other.resolve(text).map(PartnerListing::id)).as("seed %d: %s", seed, text)
				.isEqualTo(this.register.resolve(text).map(PartnerListing::id));
		}
	}

	private static PartnerWords words(PartnerName name) {
		if (name.person() == null) {
			return new PartnerWords(name.text(), false);
		}
		return name.person().equals(PERSON) ? new PartnerWords("Anna Wierzba", false)
				: new PartnerWords("osoba nr 7", true);
	}

	private static PartnerName name(String text) {
		return PartnerName.of(text);
	}

	private static PartnerView entry(String id, String into, PartnerName name, PartnerName... aliases) {
		return entry(id, into, 1, name, aliases);
	}

	private static PartnerView entry(String id, String into, long position, PartnerName name, PartnerName... aliases) {
		List<PartnerView.Alias> all = List.of(aliases)
			.stream()
			.map((alias) -> new PartnerView.Alias(alias, null, null, position, false))
			.toList();
		return new PartnerView(new PartnerId(id), new MunicipalityId("demo"),
				(name.person() != null) ? PartnerKind.PERSON : PartnerKind.ORGANISATION, name, null, null, null, all,
				List.of(), (into != null) ? new PartnerId(into) : null, 0, position);
	}

}
