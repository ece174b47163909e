package pl.utrwal.strategy.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ProposedIndicator;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Documents as offices really build them, with the right outcome of each.
 */
class CasesTest {

	@ParameterizedTest
	@CsvSource({ "c01, 1, 1, 1", "c03, 1, 1, 2", "c05, 1, 2, 5", "c06, 1, 1, 4", "c07, 1, 2, 4", "c08, 2, 3, 6",
			"c09, 2, 3, 4", "c11, 2, 4, 8", "c12, 2, 3, 7", "c14, 1, 2, 5", "c15, 1, 2, 6", "c16, 2, 3, 5",
			"c24, 1, 1, 1", "c26, 1, 1, 2", "c28, 1, 1, 20", "c30, 1, 1, 40", "c32, 1, 1, 2", "c34, 1, 1, 2",
			"k1, 1, 1, 2", "k2, 2, 3, 4" })
	void comesOutWhole(String name, int areas, int goals, int actions) {
		PlanProposal proposal = read(name);
		assertThat(proposal.areas()).hasSize(areas);
		assertThat(Accounting.goals(proposal)).hasSize(goals).noneMatch((goal) -> goal.text().isEmpty());
		assertThat(Accounting.actions(proposal)).hasSize(actions);
		assertThat(proposal.titleText())
			.matches("(?iu)strategia rozwiązywania problemów społecznych gminy .* na lata 2026–2032");
		assertThat(proposal.period()).isEqualTo("2026–2032");
		assertThat(Accounting.actions(proposal)).noneMatch((action) -> Accounting.parties(action).isEmpty());
	}

	static List<String> all() throws IOException {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		if (folder == null) {
			return List.of("");
		}
		try (Stream<Path> files = Files.list(Path.of(folder, "cases"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".docx"))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void losesNoWord(String name) {
		Document document = document(name);
		assertThat(GeneratedDocumentsTest.lost(document, read(document))).as(name).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "c08, XX/113/2026, 2026-02-26", "c11, XXII/151/2026, 2026-12-17", "c16, XX/113/2026, 2026-02-26",
			"c19, VI/35/26, 2026-02-23", "c22, XX/114/2026, 2026-02-26", "k1, XL/300/2025, 2025-12-30" })
	void namesItsAct(String name, String number, LocalDate day) {
		assertThat(read(name).act()).satisfies((act) -> {
			assertThat(act.number()).isEqualTo(number);
			assertThat(act.day()).isEqualTo(day);
		});
	}

	@Test
	void aCellThatIsMergedDownHoldsForEachOfItsRows() {
		List<ProposedElement> actions = Accounting.actions(read("c05")).toList();
		assertThat(actions).extracting((action) -> Accounting.timeFrame(action).edtf())
			.containsExactly("2026/2028", "2026/2028", "2026/2028", "2027/2030", "2027/2030");
		assertThat(actions.get(2)).extracting(Accounting::parties)
			.isEqualTo(List.of(lead("GOPS"), partner("Kołem Gospodyń Wiejskich")));
		assertThat(actions.getLast()).extracting(Accounting::parties)
			.isEqualTo(List.of(lead("Szkoła Podstawowa w Lipowie")));
	}

	@Test
	void aCellOverSeveralColumnsIsSaidToHideSomething() {
		PlanProposal proposal = read("c06");
		assertThat(codes(proposal)).filteredOn("cell-spans-columns"::equals).hasSize(2);
		assertThat(Accounting.actions(proposal)).extracting((action) -> Accounting.parties(action).getFirst().name())
			.containsExactly("GOPS", "Gminna Spółka Komunalna – z własnych środków", "Koło Gospodyń Wiejskich", "GOPS");
		assertThat(Accounting.actions(proposal)).extracting((action) -> Accounting.funding(action).sources())
			.containsExactly(List.of("budżet gminy"), List.of(), List.of("budżet gminy"), List.of("PFRON"));
	}

	@Test
	void aTableWithoutATermIsSaidToLackIt() {
		assertThat(codes(read("c07"))).contains("column-missing").doesNotContain("time-missing");
	}

	@Test
	void aWholeStrategyRaisesOneIssueForAColumnOrATable() {
		PlanProposal proposal = read("c11");
		assertThat(codes(proposal)).filteredOn((code) -> !code.equals("text-outside-tables"))
			.containsExactly("table-not-understood", "table-not-understood");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text)
			.containsExactly("Mniej przemocy w domach", "Lepsze poradnictwo", "Dzień z sąsiadami", "Opieka w domu");
	}

	@Test
	void whatACardSaysHoldsForEachOfItsActions() {
		assertThat(Accounting.actions(read("c12")).limit(5)).allSatisfy((action) -> {
			assertThat(Accounting.parties(action)).hasSize(3);
			assertThat(Accounting.funding(action).sources()).hasSize(3);
			assertThat(Accounting.timeFrame(action).edtf()).isEqualTo("2026/2032");
		});
		assertThat(Accounting.goals(read("c12"))).extracting((goal) -> goal.elements().size()).containsExactly(2, 3, 2);
		assertThat(Accounting.actions(read("k1"))).extracting(Accounting::parties)
			.containsExactly(List.of(lead("GOPS"), partner("szkoły"), partner("przychodnia")),
					List.of(lead("GOPS"), partner("PCPR")));
	}

	@Test
	void severalActionsInACellHaveTheirOwnTerms() {
		assertThat(Accounting.actions(read("c14")))
			.extracting((action) -> Accounting.timeFrame(action).source(),
					(action) -> Accounting.parties(action).getFirst().name())
			.containsExactly(tuple("2026", "GOPS"), tuple("2027", "Urząd Gminy"), tuple("2028–2030", "KGW"),
					tuple("zadanie ciągłe", "szkoły"), tuple("zadanie ciągłe", "szkoły"));
	}

	@Test
	void aTableInThreePartsIsOne() {
		assertThat(Accounting.goals(read("c15"))).extracting((goal) -> goal.elements().size()).containsExactly(3, 3);
	}

	@Test
	void aReportIsAskedBack() {
		assertThat(codes(read("c20"))).contains("looks-like-report");
		assertThat(codes(read("c16"))).doesNotContain("looks-like-report");
	}

	@Test
	void whatIsHiddenIsNoPartOfTheText() {
		assertThat(Accounting.actions(read("c24"))).extracting(ProposedElement::text).containsExactly("Klub seniora");
	}

	@Test
	void rolesAreSaidInManyWays() {
		assertThat(Accounting.actions(read("c28"))).extracting(Accounting::parties)
			.containsExactly(List.of(lead("GOPS"), lead("szkoły")), List.of(lead("GOPS"), lead("KGW"), lead("OSP")),
					List.of(lead("GOPS"), lead("szkoły")), List.of(lead("GOPS"), partner("Policją")),
					List.of(lead("GOPS"), partner("szkół")), List.of(lead("GOPS"), partner("szkoły")),
					List.of(lead("GOPS"), partner("szkoły"), partner("Policja")), List.of(lead("GOPS"), partner("KGW")),
					List.of(lead("GOPS"), partner("KGW")),
					List.of(lead("GOPS"), partner("Kołem Gospodyń Wiejskich"), partner("Ochotniczą Strażą Pożarną")),
					List.of(lead("Wójt Gminy")), List.of(lead("UG Lipowo"), lead("GOPS")),
					List.of(lead("GOPS"), lead("szkoły")), List.of(lead("GOPS"), lead("PCPR"), lead("PUP")),
					List.of(lead("GOPS"), lead("szkoły")), List.of(lead("GOPS"), lead("szkoły")),
					List.of(lead("GOPS"), lead("Policja"), lead("służba zdrowia"), lead("Kościół"), lead("NGO")),
					List.of(lead("jednostki organizacyjne gminy"), lead("GOPS")),
					List.of(lead("Kierownik GOPS"), lead("pracownicy socjalni")),
					List.of(lead("GOPS"), partner("parafią")));
	}

	@Test
	void termsAreSaidInManyWays() {
		assertThat(Accounting.actions(read("c30"))
			.filter((action) -> Accounting.timeFrame(action).form() == Form.UNSPECIFIED))
			.extracting((action) -> Accounting.timeFrame(action).source())
			.containsExactly("ferie i wakacje");
	}

	@Test
	void tablesInAProseProgrammeAreLists() {
		PlanProposal proposal = read("c22");
		List<ProposedElement> schedule = proposal.areas().get(2).elements().getFirst().elements();
		assertThat(schedule).extracting(ProposedElement::text)
			.containsExactly("Klub w świetlicy w Dębinie", "Festyn sąsiedzki");
		assertThat(schedule).extracting((item) -> Accounting.timeFrame(item).edtf())
			.containsExactly("2026-34", "2027-06");
		assertThat(schedule.getFirst()).extracting(Accounting::parties)
			.isEqualTo(List.of(lead("GOPS"), lead("sołtys")));
		assertThat(proposal.areas().get(4).elements().getFirst().elements()).extracting(ProposedElement::text)
			.containsExactly("liczba uczestników");
	}

	@Test
	void aProgrammeOfPreventionHasGroupsOfTasksWithAmounts() {
		PlanProposal proposal = read("c19");
		assertThat(proposal.kind()).isEqualTo(StrategyKinds.SOCIAL_PROGRAMME);
		assertThat(proposal.period()).isEqualTo("2026");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::number, (goal) -> goal.elements().size())
			.containsExactly(tuple("I", 2), tuple("II", 2));
		assertThat(Accounting.actions(proposal)).extracting(CasesTest::cost)
			.containsExactly("30000.00", "12000.00", "18000.00", "40000.00");
		assertThat(Accounting.actions(proposal)).extracting((task) -> Accounting.parties(task).getFirst().name())
			.containsExactly("GKRPA", "GKRPA", "szkoły", "organizacje pozarządowe");
	}

	@Test
	void costsAreRead() {
		assertThat(Accounting.actions(read("c16"))).extracting(CasesTest::cost)
			.containsExactly("12000.00", "30000.00", "84000.00", "210000.00", "45500.50");
		assertThat(Accounting.actions(read("c11"))).extracting(CasesTest::cost)
			.containsExactly("18000.00", "9500.00", "84000.00", "12000.00", "210000.00", "45500.50", "150000.00",
					"36000.00");
	}

	@Test
	void indicatorsAreRead() {
		assertThat(Accounting.actions(read("c16")).flatMap((action) -> action.indicators().stream()))
			.extracting(ProposedIndicator::name, ProposedIndicator::baseline, ProposedIndicator::baselineYear,
					ProposedIndicator::target, ProposedIndicator::targetYear, ProposedIndicator::source)
			.startsWith(tuple("liczba kampanii", "1", 2025, "4", 2032, "sprawozdania szkół"),
					tuple("liczba uczestników", "0", 2025, "25", 2032, "listy obecności"))
			.hasSize(5);
		assertThat(Accounting.actions(read("c07")).map((action) -> action.indicators().size())).containsExactly(1, 2, 1,
				1);
		assertThat(Accounting.actions(read("k1")).flatMap((action) -> action.indicators().stream()))
			.extracting(ProposedIndicator::name)
			.containsExactly("liczba rodzin", "liczba mediacji");
	}

	@Test
	void aWebArchiveIsRefused() {
		assumeThat(System.getenv("UTRWAL_DOCUMENTS")).isNotNull();
		Path file = file("c31");
		assertThatThrownBy(() -> Documents.read(Files.readAllBytes(file))).isInstanceOfSatisfying(
				UnreadableDocument.class, (ex) -> assertThat(ex.code()).isEqualTo("format-unknown"));
	}

	private static List<String> codes(PlanProposal proposal) {
		return proposal.issues().stream().map(ImportIssue::code).toList();
	}

	private static String cost(ProposedElement action) {
		return ((CellValue.Cost) action.cells().get(Column.COST).value()).total().toString();
	}

	private static Party lead(String name) {
		return new Party(name, PartyRole.LEAD);
	}

	private static Party partner(String name) {
		return new Party(name, PartyRole.PARTNER);
	}

	private static PlanProposal read(String name) {
		return read(document(name));
	}

	private static PlanProposal read(Document document) {
		return Stream.<PlanReader>of(new ProgrammeReader(), new StrategyReader())
			.filter((reader) -> reader.recognises(document))
			.findFirst()
			.orElseThrow()
			.read(document, ReadingHints.NONE);
	}

	private static Document document(String name) {
		assumeThat(System.getenv("UTRWAL_DOCUMENTS")).as("the folder of the cases").isNotNull();
		try {
			return Documents.read(Files.readAllBytes(file(name)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Path file(String name) {
		try (Stream<Path> files = Files.list(Path.of(System.getenv("UTRWAL_DOCUMENTS"), "cases"))) {
			return files.filter((file) -> file.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
