package pl.utrwal.plans.importing;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who does something and who pays, in the words of plans.
 */
class ValuesTest {

	/** Those who lead, and behind a stroke those who join in. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			Partnerzy: szkoły, OSP > | szkoły, OSP
			GOPS – lider, PCPR – partner > GOPS | PCPR
			Lider – GOPS, partnerzy – szkoły > GOPS | szkoły
			Koordynator: GOPS. Partnerzy: szkoły. > GOPS | szkoły
			Realizator: GOPS; Partnerzy: szkoły > GOPS | szkoły
			GOPS współpraca ze szkołami > GOPS | szkołami
			GOPS ze wsparciem Policji > GOPS | Policji
			we współpracy: Policja, szkoła > | Policja, szkoła
			GOPS w porozumieniu z sołtysami > GOPS | sołtysami
			GOPS+PCPR > GOPS, PCPR |
			GOPS, a także szkoły > GOPS, szkoły |
			GOPS jak również szkoły > GOPS, szkoły |
			GOPS i PCPR > GOPS, PCPR |
			Urząd Miasta i Gminy w Bukowcu > Urząd Miasta i Gminy w Bukowcu |
			Ośrodek Pomocy Społecznej Miasta i Gminy > Ośrodek Pomocy Społecznej Miasta i Gminy |
			Ośrodek Kultury i Sportu > Ośrodek Kultury i Sportu |
			EFS+ > EFS+ |
			""")
	void partiesAndTheirRoles(String raw, String expected) {
		assertThat(outline(PartyNames.read(raw, PartyRole.LEAD).parties())).isEqualTo(expected.strip());
	}

	private static String outline(List<Party> parties) {
		return (names(parties, PartyRole.LEAD) + " | " + names(parties, PartyRole.PARTNER)).strip();
	}

	private static String names(List<Party> parties, PartyRole role) {
		return parties.stream()
			.filter((party) -> party.role() == role)
			.map(Party::name)
			.collect(Collectors.joining(", "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "brak", "Brak kosztów", "nie dotyczy", "n/d", "nd.", "bez kosztów",
			"bez nakładów finansowych", "bezkosztowo", "zadanie bezkosztowe", "Działania bezkosztowe",
			"nie generuje kosztów", "nie wymaga nakładów", "0,00", "0 zł", "0,00 zł", "–" })
	void nothingIsNeeded(String raw) {
		assertThat(funding(raw)).isEqualTo(new CellValue.Funding(FundingKind.NONE, List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			budżet państwa / budżet gminy > budżet państwa; budżet gminy
			w ramach działalności bieżącej > w ramach działalności bieżącej
			budżet gminy, środki unijne (EFS+) > budżet gminy; środki unijne (EFS+)
			1. budżet gminy 2. EFS+ > budżet gminy; EFS+
			""")
	void somebodyPays(String raw, String expected) {
		assertThat(funding(raw)).isEqualTo(new CellValue.Funding(FundingKind.SOURCES, List.of(expected.split("; "))));
	}

	private static CellValue.Funding funding(String raw) {
		return FundingWords.read(raw,
				(text) -> PartyNames.read(text, PartyRole.LEAD).parties().stream().map(Party::name).toList());
	}

}
