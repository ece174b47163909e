package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * One document for each shape in which offices draw plans with a word processor.
 */
class ShapesTest {

	@Test
	void yearsInColumnsWithMarks() {
		PlanProposal proposal = read(strategy().table(List.of(
				List.of(Cell.down("Cel operacyjny"), Cell.down("Zadanie"), Cell.across("Lata realizacji", 3),
						Cell.down("Kto odpowiada")),
				List.of(Cell.covered(), Cell.covered(), Cell.of("2026"), Cell.of("2027"), Cell.of("2028"),
						Cell.covered()),
				row("1. Ciepły dom", "Wymiana pieców", "X", "", "X", "Urząd Gminy"),
				row("", "Przegląd kominów", "", "x", "", "OSP"))));
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::text, (action) -> Accounting.timeFrame(action).edtf())
			.containsExactly(tuple("Wymiana pieców", "{2026,2028}"), tuple("Przegląd kominów", "2027"));
	}

	@Test
	void headingsOfTwoLevelsBelowATitle() {
		PlanProposal proposal = read(strategy().table(List.of(List.of(Cell.across("Cel strategiczny 2: Bez długów", 5)),
				List.of(Cell.down("Cel operacyjny"), Cell.down("Działanie"), Cell.across("Termin realizacji", 2),
						Cell.down("Wykonawca")),
				List.of(Cell.covered(), Cell.covered(), Cell.of("od"), Cell.of("do"), Cell.covered()),
				row("2.1. Porada na czas", "2.1.1. Dyżur doradcy", "2026", "2029", "GOPS"))));
		assertThat(proposal.areas()).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("2", "Bez długów"));
		assertThat(Accounting.actions(proposal)).extracting((action) -> Accounting.timeFrame(action).edtf())
			.containsExactly("2026/2029");
	}

	@Test
	void anAreaBesideGoalsThatSpanTheRest() {
		PlanProposal proposal = read(strategy().table(List.of(row("Obszar", "Działania", "Realizatorzy", "Termin"),
				List.of(Cell.down("I. Starość"), Cell.across("Cel operacyjny 1. Bliżej lekarza", 3)),
				List.of(Cell.covered(), Cell.of("Bus do przychodni"), Cell.of("Urząd Gminy"), Cell.of("2026")),
				List.of(Cell.covered(), Cell.across("Cel operacyjny 2. Bliżej sąsiada", 3)),
				List.of(Cell.covered(), Cell.of("Ławki"), Cell.of("sołtysi"), Cell.of("2027")),
				List.of(Cell.of("II. Młodość"), Cell.across("Cel operacyjny 3. Własny kąt", 3)),
				List.of(Cell.of(""), Cell.of("Klub"), Cell.of("GOK"), Cell.of("2028")))));
		assertThat(proposal.areas()).extracting(ProposedElement::text, (area) -> area.elements().size())
			.containsExactly(tuple("Starość", 2), tuple("Młodość", 1));
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Bus do przychodni", "Ławki", "Klub");
	}

	@Test
	void questionsAsHeadings() {
		PlanProposal proposal = read(
				strategy().table(List.of(row("Cel", "Co zrobimy", "Kto", "Kiedy", "Za co", "Jak zmierzymy"),
						row("1. Ruch", "Rajd rowerowy", "GOK", "czerwiec 2027", "budżet gminy", "liczba osób"))));
		assertThat(Accounting.actions(proposal)).singleElement().satisfies((action) -> {
			assertThat(action.text()).isEqualTo("Rajd rowerowy");
			assertThat(Accounting.parties(action)).containsExactly(lead("GOK"));
			assertThat(Accounting.timeFrame(action).edtf()).isEqualTo("2027-06");
			assertThat(Accounting.funding(action).sources()).containsExactly("budżet gminy");
		});
	}

	@Test
	void aLevelInTwoCellsAboveTheHeadings() {
		PlanProposal proposal = read(strategy()
			.table(List.of(List.of(Cell.of("Cel strategiczny 1"), Cell.across("Silna rodzina", 2)),
					List.of(Cell.of("Cel operacyjny 1.1"), Cell.across("Spokojne wieczory", 2)),
					row("Działanie", "Realizator", "Termin"), row("Rozmowy przy herbacie", "GOPS", "2027")))
			.table(List.of(List.of(Cell.of("Cel operacyjny 1.2"), Cell.across("Ciepłe obiady", 2)),
					row("Działanie", "Realizator", "Termin"), row("Stołówka", "szkoła", "2028"))));
		assertThat(proposal.areas()).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("1", "Silna rodzina"));
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("1.1", "Spokojne wieczory"), tuple("1.2", "Ciepłe obiady"));
		assertThat(Accounting.actions(proposal)).hasSize(2);
	}

	@Test
	void actionsNamedAboveTheirCards() {
		PlanProposal proposal = read(strategy().styled("Cel strategiczny 1. Nikt sam", "Nagwek1")
			.styled("Cel operacyjny 1.1. Sąsiad obok", "Nagwek2")
			.styled("Zadanie nr 1: Herbata o piątej", "Nagwek3")
			.table(List.of(row("Realizator", "koło gospodyń"), row("Termin", "2026–2028"),
					row("Źródła finansowania", "brak")))
			.styled("Zadanie nr 2: Wspólny spacer", "Nagwek3")
			.table(List.of(row("Realizator", "GOK"), row("Termin", "w każdy czwartek"),
					row("Źródła finansowania", "PFRON"))));
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::number, ProposedElement::text, (action) -> Accounting.funding(action).kind())
			.containsExactly(tuple("1", "Herbata o piątej", FundingKind.NONE),
					tuple("2", "Wspólny spacer", FundingKind.SOURCES));
	}

	@Test
	void cardsWithFourColumnsAndATitle() {
		PlanProposal proposal = read(strategy().styled("Obszar 1. Zdrowie", "Nagwek1")
			.styled("Cel szczegółowy 1.1. Szybciej do lekarza", "Nagwek2")
			.table(List.of(List.of(Cell.across("KARTA DZIAŁANIA NR 1", 4)),
					List.of(Cell.of("Nazwa działania"), Cell.across("Bus na badania", 3)),
					row("Realizator", "Urząd Gminy", "Termin realizacji", "2027"),
					row("Partnerzy", "szpital", "Koszt", "12 tys. zł"))));
		assertThat(Accounting.actions(proposal)).singleElement().satisfies((action) -> {
			assertThat(action.text()).isEqualTo("Bus na badania");
			assertThat(Accounting.parties(action)).containsExactly(lead("Urząd Gminy"), partner("szpital"));
			assertThat(Accounting.timeFrame(action).edtf()).isEqualTo("2027");
		});
	}

	@Test
	void severalCardsInOneTable() {
		PlanProposal proposal = read(strategy().table(List.of(row("Cel operacyjny 1", "Ruch dla każdego"),
				row("Działanie 1.1", "Nordic walking"), row("Odpowiedzialny", "GOK"), row("Kiedy", "2026"),
				row("Działanie 1.2", "Basen"), row("Odpowiedzialny", "szkoła"), row("Kiedy", "2027"))));
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text).containsExactly("Ruch dla każdego");
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::number, ProposedElement::text, (action) -> Accounting.timeFrame(action).edtf())
			.containsExactly(tuple("1.1", "Nordic walking", "2026"), tuple("1.2", "Basen", "2027"));
	}

	@Test
	void levelsWithoutNumbers() {
		PlanProposal proposal = read(strategy().styled("Cel strategiczny: Dobry początek", "Nagwek1")
			.styled("Cel operacyjny: Zdrowe śniadania", "Nagwek2")
			.table(List.of(row("Lp.", "Nazwa zadania", "Podmiot realizujący", "Okres"),
					row("1", "Owsianka", "szkoła", "2026")))
			.styled("Cel operacyjny: Ciche popołudnia", "Nagwek2")
			.table(List.of(row("Lp.", "Nazwa zadania", "Podmiot realizujący", "Okres"),
					row("1", "Czytelnia", "GBP", "2027"))));
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("Dobry początek");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text)
			.containsExactly("Zdrowe śniadania", "Ciche popołudnia");
	}

	@Test
	void headingsThatNameNoLevel() {
		PlanProposal proposal = read(strategy().styled("1. Wspólnota", "Nagwek1")
			.styled("1.1. Świetlice", "Nagwek2")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Remont dachu", "Urząd Gminy", "2026")))
			.styled("1.2. Place zabaw", "Nagwek2")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Huśtawki", "sołectwo", "2027"))));
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("Wspólnota");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("1.1", "Świetlice"), tuple("1.2", "Place zabaw"));
	}

	@Test
	void numbersThatNestInRowsOverTheTable() {
		PlanProposal proposal = read(strategy()
			.table(List.of(row("Lp.", "Zadanie", "Realizator", "Termin"), List.of(Cell.across("1. Rodzina", 4)),
					List.of(Cell.across("1.1. Rozmowa", 4)), row("1.", "Mediacje", "GOPS", "2026"),
					List.of(Cell.across("2. Praca", 4)), List.of(Cell.across("2.1. Kursy", 4)),
					row("1.", "Kurs wózka widłowego", "PUP", "2027"), List.of(Cell.across("Razem", 3), Cell.of("2")))));
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("Rodzina", "Praca");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text).containsExactly("Rozmowa", "Kursy");
		assertThat(Accounting.actions(proposal)).hasSize(2);
	}

	@Test
	void threeLevelsAboveTheActions() {
		PlanProposal proposal = read(strategy()
			.table(List.of(row("Obszar", "Cel strategiczny", "Cel operacyjny", "Działania", "Odpowiedzialny", "Termin"),
					row("I. Ludzie", "1. Rodzina", "1.1. Rozmowa", "Mediacje", "GOPS", "2026"),
					row("", "", "1.2. Wsparcie", "Asystent", "GOPS", "2027"),
					row("", "2. Seniorzy", "2.1. Ruch", "Gimnastyka", "GOK", "2028"))));
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("Rodzina", "Seniorzy");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text)
			.containsExactly("Rozmowa", "Wsparcie", "Ruch");
	}

	@Test
	void directionsAreActionsWhereNothingElseIs() {
		PlanProposal proposal = read(strategy().table(List.of(
				row("Cel strategiczny", "Cele operacyjne", "Kierunki działań", "Podmioty odpowiedzialne",
						"Okres realizacji"),
				List.of(Cell.down("1. Zdrowie"), Cell.of("1.1. Profilaktyka"), cell("1. Badania\n2. Pogadanki"),
						Cell.of("GOPS, przychodnia"), Cell.of("2026-2030")))));
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Badania", "Pogadanki");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text).containsExactly("Profilaktyka");
	}

	@Test
	void partnersInAColumnOfTheirOwn() {
		PlanProposal proposal = read(strategy().table(
				List.of(row("Cel operacyjny", "Działanie", "Koordynator", "Podmioty współpracujące", "Termin", "Uwagi"),
						row("1. Spokój", "Patrole", "Policja", "straż, szkoły", "na bieżąco", "od zmroku"))));
		assertThat(Accounting.actions(proposal)).singleElement().satisfies((action) -> {
			assertThat(Accounting.parties(action)).containsExactly(lead("Policja"), partner("straż"),
					partner("szkoły"));
			assertThat(action.labels()).extracting("raw").containsExactly("od zmroku");
		});
		assertThat(codes(proposal)).containsOnlyOnce("column-not-understood");
	}

	@Test
	void goalsToldOnceAndNotAgain() {
		List<List<Cell>> rows = new ArrayList<>(List.of(row("Lp.", "Cel", "Zadanie", "Realizator", "Termin")));
		rows.add(row("1", "Dobre sąsiedztwo", "Festyn", "sołtys", "2026"));
		rows.add(row("2", "", "Zbiórka", "OSP", "2027"));
		rows.add(row("1", "2", "3", "4", "5"));
		rows.add(row("Lp.", "Cel", "Zadanie", "Realizator", "Termin"));
		rows.add(row("3", "Czysta woda", "Badanie studni", "gmina", "2028"));
		PlanProposal proposal = read(strategy().table(rows));
		assertThat(Accounting.goals(proposal)).extracting((goal) -> goal.elements().size()).containsExactly(2, 1);
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::number).containsExactly("1", "2", "3");
	}

	@Test
	void aTextMergedDownOverThoseWhoDoIt() {
		PlanProposal proposal = read(strategy().table(List.of(row("Cel", "Działanie", "Termin", "Realizator"),
				List.of(Cell.down("1. Ruch"), Cell.down("Rajd"), Cell.down("2026"), Cell.of("GOK")),
				List.of(Cell.covered(), Cell.covered(), Cell.covered(), Cell.of("szkoła")),
				List.of(Cell.covered(), Cell.of("Basen"), Cell.of("2027"), Cell.of("OSP")))));
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text, Accounting::parties)
			.containsExactly(tuple("Rajd", List.of(lead("GOK"), lead("szkoła"))), tuple("Basen", List.of(lead("OSP"))));
	}

	@Test
	void aProgrammeForFamiliesIsAKindOfItsOwn() {
		PlanProposal proposal = read(new WordFile()
			.paragraph("Załącznik do Uchwały Nr 7/2026 Rady Miejskiej w Bukowcu z dnia "
					+ "5 stycznia 2026 roku w sprawie przyjęcia programu")
			.paragraph("GMINNY PROGRAM WSPIERANIA RODZINY")
			.paragraph("NA LATA 2026–2028")
			.table(List.of(row("Cel szczegółowy", "Zadanie", "Sposób realizacji", "Realizator", "Termin", "Wskaźniki"),
					List.of(Cell.down("1. Rodzina razem"), Cell.of("Asystent rodziny"), Cell.of("wizyty w domu"),
							Cell.of("GOPS"), Cell.of("2026–2028"), Cell.of("liczba rodzin")),
					List.of(Cell.covered(), Cell.of("Rodziny wspierające"), Cell.of("umowy"), Cell.of("GOPS"),
							Cell.of("zadanie ciągłe"), Cell.of("liczba umów")))));
		assertThat(proposal.kind()).isEqualTo(StrategyKinds.SOCIAL_PROGRAMME);
		assertThat(proposal.titleText()).isEqualTo("GMINNY PROGRAM WSPIERANIA RODZINY NA LATA 2026–2028");
		assertThat(proposal.act().number()).isEqualTo("7/2026");
		assertThat(Accounting.actions(proposal)).hasSize(2);
	}

	@Test
	void aReportUnderAnotherNameIsAskedBack() {
		PlanProposal proposal = read(
				new WordFile().styled("Informacja z realizacji Gminnego Programu Profilaktyki za rok 2025", "Tytu")
					.table(List.of(row("Cel", "Zadanie", "Realizator", "Stopień wykonania"),
							row("1. Trzeźwość", "Pogadanki", "szkoła", "tak"))));
		assertThat(codes(proposal)).contains("looks-like-report");
	}

	@Test
	void rowsOutsideThePeriodOfTheTitleAreAnIssue() {
		assertThat(codes(read(strategy()
			.table(List.of(row("Cel", "Działanie", "Termin", "Realizator"), row("1. Ruch", "Rajd", "2035", "GOK"))))))
			.contains("period-differs");
	}

	@Test
	void whatIsSaidOfOneTableHoldsForAllWithTheSameHead() {
		WordFile file = strategy();
		for (String text : List.of("Rajd", "Basen", "Korty")) {
			file.table(List.of(row("Ujęcie", "Barwa", "Rzecz"), row("1. Ruch", "dzieci", text)));
		}
		List<ColumnRole> roles = List.of(ColumnRole.GOAL, ColumnRole.LABEL, ColumnRole.TEXT);
		PlanProposal proposal = new StrategyReader().read(Documents.read(file.bytes()),
				new ReadingHints(null, Map.of(2, roles), ReadingHints.NONE.remembered()));
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Rajd", "Basen", "Korty");
		PlanProposal remembered = new StrategyReader().read(Documents.read(file.bytes()),
				new ReadingHints(null, Map.of(), (signature) -> Optional.of(roles)));
		assertThat(codes(remembered)).containsOnlyOnce("label-not-understood");
		assertThat(codes(proposal)).doesNotContain("label-not-understood");
	}

	@Test
	void theGravestIssueIsTheFirst() {
		assertThat(read(strategy().paragraph("Coś obok.")
			.table(List.of(row("Cel", "Działanie", "Termin"), row("1. Ruch", "Rajd", "kiedyś")))).issues())
			.extracting(ImportIssue::severity)
			.isSorted();
	}

	@Test
	void groupsNumberedInRomanInTheColumnOfNumbers() {
		PlanProposal proposal = read(new WordFile().styled("Program przeciwdziałania narkomanii na rok 2027", "Tytu")
			.table(List.of(row("Lp.", "Zadanie", "Kwota", "Realizator"),
					List.of(Cell.of("I."), Cell.of("Pomoc rodzinom"), Cell.of("9 000"), Cell.of("")),
					row("1.", "Rozmowy", "4 000", "GKRPA"), row("2.", "Obóz", "5 000", "szkoła"),
					List.of(Cell.of("II."), Cell.of("Edukacja"), Cell.of("1 000"), Cell.of("")),
					row("1.", "Film", "1 000", "GOK"))));
		assertThat(Accounting.goals(proposal))
			.extracting(ProposedElement::number, ProposedElement::text, (goal) -> goal.elements().size())
			.containsExactly(tuple("I", "Pomoc rodzinom", 2), tuple("II", "Edukacja", 1));
	}

	@Test
	void linesWithAsManyTermsAreActions() {
		PlanProposal proposal = read(strategy().table(List.of(row("Cel", "Działania", "Termin", "Realizator"),
				List.of(Cell.of("1. Ruch"), cell("Rajd\nBasen"), cell("2026\n2027"), Cell.of("GOK")))));
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::text, (action) -> Accounting.timeFrame(action).edtf())
			.containsExactly(tuple("Rajd", "2026"), tuple("Basen", "2027"));
	}

	@Test
	void aLevelWhoseNameIsTheNextParagraph() {
		PlanProposal proposal = read(strategy().styled("1. Cel strategiczny 1.", "Nagwek1")
			.paragraph("Zdrowa wieś")
			.styled("Cel operacyjny 1.1", "Nagwek2")
			.paragraph("Czyste powietrze")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Nowe kotły", "gmina", "2026"))));
		assertThat(proposal.areas()).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("1", "Zdrowa wieś"));
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text).containsExactly("Czyste powietrze");
	}

	@Test
	void aCardWithAGoalInLinesWithoutNumbers() {
		PlanProposal proposal = read(strategy().table(List.of(row("Cel strategiczny nr 1", "Zdrowa wieś"),
				List.of(Cell.of("Cel operacyjny"), Cell.of("Czyste powietrze")),
				List.of(Cell.of("Działania:"), cell("Nowe kotły\nPomiary")), row("Odpowiedzialny", "gmina"),
				row("Termin", "2026"))));
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Nowe kotły", "Pomiary");
	}

	@Test
	void aCellOverTermAndPartiesIsWhatItSays() {
		PlanProposal proposal = read(strategy()
			.table(List.of(row("Cel", "Działanie", "Termin", "Realizator"), row("1. Ruch", "Rajd", "2026", "GOK"),
					List.of(Cell.of(""), Cell.of("Basen"), Cell.across("Szkoła Podstawowa", 2)))));
		assertThat(Accounting.actions(proposal).skip(1)).singleElement()
			.extracting(Accounting::parties)
			.isEqualTo(List.of(lead("Szkoła Podstawowa")));
		assertThat(codes(proposal)).contains("cell-spans-columns");
	}

	@Test
	void anOrderOfTheMayorIsAnActToo() {
		PlanProposal proposal = read(new WordFile()
			.paragraph("Załącznik do Zarządzenia Nr 12/2026 Wójta Gminy Bukowiec z dnia 2026-03-02")
			.styled("Strategia Rozwiązywania Problemów Społecznych Gminy Bukowiec do roku 2030", "Tytu")
			.table(List.of(row("Cel", "Działanie", "Termin", "Realizator"), row("1. Ruch", "Rajd", "2026", "GOK"))));
		assertThat(proposal.act().number()).isEqualTo("12/2026");
		assertThat(proposal.period()).isEqualTo("do 2030");
	}

	@Test
	void aRowInTheWordsOfHeadingsIsARow() {
		PlanProposal proposal = read(strategy().table(List.of(
				row("Cel", "Zadanie", "Realizator", "Źródło finansowania"), row("Ruch", "Rajd", "GOK", "budżet"),
				row("", "Działania profilaktyczne", "jednostki gminy", "środki własne"))));
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Rajd", "Działania profilaktyczne");
	}

	private static WordFile strategy() {
		return new WordFile().styled("Strategia Rozwiązywania Problemów Społecznych Gminy Bukowiec na lata 2026–2032",
				"Tytu");
	}

	private static List<Cell> row(String... cells) {
		return Stream.of(cells).map(Cell::of).toList();
	}

	private static Cell cell(String lines) {
		return new Cell(lines.lines().toList(), 1, WordFile.Merge.NONE, 0);
	}

	private static List<String> codes(PlanProposal proposal) {
		return proposal.issues().stream().map(ImportIssue::code).toList();
	}

	private static Party lead(String name) {
		return new Party(name, PartyRole.LEAD);
	}

	private static Party partner(String name) {
		return new Party(name, PartyRole.PARTNER);
	}

	private static PlanProposal read(WordFile file) {
		Document document = Documents.read(file.bytes());
		PlanProposal proposal = new StrategyReader().read(document, ReadingHints.NONE);
		assertThat(GeneratedDocumentsTest.lost(document, proposal)).isEmpty();
		return proposal;
	}

}
