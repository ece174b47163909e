package pl.utrwal.strategy.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.instancio.Instancio;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.ImportIssue.Severity;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedAuthor;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.TableColumns.TableColumn;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * One document for each way in which offices' tables go astray.
 */
class StrategyReaderTest {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "misspelt-header", "labels", "numbers", "prepositions", "times", "funding",
			"spaces", "broken-rows", "odd-rows", "missing-headings", "one-table", "schedule", "schedule-spanning" })
	void nothingIsLostOrDoubled(String name) {
		Document document = TextDocument.read(text(name));
		PlanProposal proposal = PlanTablesReader.read(document, ReadingHints.NONE);
		Accounting.everythingIsThereOnce(document, proposal, name);
		Accounting.valuesSayWhatTheCellsSaid(proposal);
	}

	@Test
	void readsAPlanThatIsInOrder() {
		PlanProposal proposal = read("plain");
		assertThat(proposal.kind()).isEqualTo(StrategyKinds.SOCIAL_PROBLEMS_STRATEGY);
		assertThat(proposal.period()).isEqualTo("2021–2027");
		assertThat(proposal.areas()).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("I", "SAMOTNOŚĆ SENIORÓW"), tuple("II", "BRAK MIEJSC DLA MŁODZIEŻY"));
		ProposedElement area = proposal.areas().getFirst();
		assertThat(Accounting.source(area, Column.TEXT))
			.containsExactly(new SourceCell(1, 0, 0, "I. SAMOTNOŚĆ SENIORÓW"));
		assertThat(area.labels()).extracting(SourceCell::raw)
			.containsExactly("CELE OPERACYJNE", "OD KIEDY", "DO KIEDY", "ŹRÓDŁO FINANSOWANIA", "ODPOWIEDZIALNY");
		assertThat(area.elements())
			.extracting(ProposedElement::number, ProposedElement::text, (goal) -> goal.elements().size())
			.containsExactly(tuple("I", "ŻYCZLIWE SĄSIEDZTWO", 2), tuple("II", "ZDROWIE BLISKO DOMU", 1));
		assertThat(area.elements().getFirst().elements().getFirst()).isEqualTo(
				new ProposedElement(
						"action", "1", Map
							.of(Column.TEXT, new Cell(
									new CellValue.Words("Otwarcie klubu seniora w starej szkole."), List.of(),
									List.of(new SourceCell(1, 3, 2, "1. Otwarcie klubu seniora w starej szkole."))),
									Column.TIME_FRAME,
									new Cell(
											new CellValue.When(new TimeFrame(Form.INTERVAL, "2021 – 2025", "2021/2025",
													null, null)),
											List.of(),
											List.of(new SourceCell(1, 3, 3, "2021"), new SourceCell(1, 3, 4, "2025"))),
									Column.PARTIES,
									new Cell(
											new CellValue.Parties(
													List.of(lead("Gminny Ośrodek Kultury"), partner("Kołem Gospodyń"))),
											List.of(),
											List.of(new SourceCell(1, 3, 6,
													"Gminny Ośrodek Kultury we współpracy z Kołem Gospodyń"))),
									Column.FUNDING,
									new Cell(new CellValue.Funding(FundingKind.SOURCES, List.of("Budżet gminy")),
											List.of(), List.of(new SourceCell(1, 3, 5, "Budżet gminy"))),
									Column.COST, Cell.of(new CellValue.Cost("", List.of()))),
						List.of(new SourceCell(1, 3, 1, "DZIAŁANIA")), List.of()));
		assertThat(proposal.titleText()).isEqualTo("PROGRAM GMINY BRZOZOWA WOLA");
		assertThat(proposal.issues()).isEmpty();
	}

	@Test
	void readsAMisspeltHeader() {
		PlanProposal proposal = read("misspelt-header");
		assertThat(issues(proposal, "header-misspelt")).containsExactly("CELE OPERACYINE", "DO KEDY",
				"ŻRÓDŁO FINANSOWNIA", "ODPOWIEDZALNY");
		assertThat(Accounting.actions(proposal)).singleElement().satisfies((action) -> {
			assertThat(Accounting.timeFrame(action).edtf()).isEqualTo("2020/2022");
			assertThat(Accounting.funding(action).kind()).isEqualTo(FundingKind.NONE);
			assertThat(Accounting.parties(action)).containsExactly(lead("Gmina"));
		});
	}

	@Test
	void saysThatTheHeaderHasFewerCells() {
		assertThat(read("misspelt-header").issues())
			.contains(new ImportIssue(Severity.INFO, 1, 1, null, "header-fewer-cells", "5 / 6"));
	}

	@Test
	void tellsTheLabelFromAGoalThatHoldsTheSameWord() {
		PlanProposal proposal = read("labels");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text)
			.containsExactly("PRZECIWDZIAŁANIE PRZEMOCY", "DZIAŁANIA OSŁONOWE", "PRZECIWDZIAŁANIA SKUTKOM",
					"SPOKOJNY DOM");
		assertThat(Accounting.actions(proposal)).flatExtracting(ProposedElement::labels)
			.extracting(SourceCell::raw)
			.containsExactly("D Z I A Ł A N I A", "DZIAŁANIA", "DZIAŁANIE", "DZIAŁANIA:");
		assertThat(proposal.issues()).extracting(ImportIssue::code).containsExactly("header-fewer-cells");
	}

	@Test
	void aNumberIsOnlyHowARowIsShown() {
		PlanProposal proposal = read("numbers");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::number).containsExactly("I", "III");
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("1", "Targi staży."), tuple("2", "Porady zawodowe."), tuple("4", "Kursy językowe."),
					tuple("4", "Kursy komputerowe."), tuple("", "24-godzinny dyżur."), tuple("1", "Stypendia."));
		assertThat(Accounting.actions(proposal)).extracting(Accounting::parties)
			.startsWith(List.of(lead("Urząd gminy"), partner("szkołą"), partner("cechem"), partner("bankiem")),
					List.of(lead("Urząd gminy"), lead("Szkoła")), List.of(lead("Szkoła")),
					List.of(lead("2 biblioteki")));
		assertThat(issues(proposal, "number-skips")).containsExactly("3. Szkoła", "4. Kursy językowe.", "III ROZWÓJ");
		assertThat(issues(proposal, "number-restarts")).containsExactly("4. Kursy komputerowe.");
		assertThat(issues(proposal, "number-missing")).containsExactly("24-godzinny dyżur.");
	}

	@Test
	void findsPartnersWhateverThePreposition() {
		PlanProposal proposal = read("prepositions");
		assertThat(Accounting.actions(proposal)).extracting(Accounting::parties)
			.containsExactly(List.of(lead("Gmina"), partner("biblioteką"), partner("szkołą")),
					List.of(lead("Gmina"), partner("powiatem")),
					List.of(lead("Gmina"), partner("szkołą"), partner("sponsorami (bank, sklep)"), partner("parafią")),
					List.of(partner("biblioteką")));
		assertThat(issues(proposal, "preposition-missing")).containsExactly("we współpracy");
		assertThat(issues(proposal, "preposition-misspelt")).containsExactly("w współpracy z");
		assertThat(issues(proposal, "lead-missing")).containsExactly("We współpracy z biblioteką");
	}

	@Test
	void readsBothTimeCells() {
		PlanProposal proposal = read("times");
		assertThat(Accounting.actions(proposal)).extracting((action) -> Accounting.timeFrame(action).form(),
				(action) -> Accounting.timeFrame(action).edtf(), (action) -> Accounting.timeFrame(action).recurrence())
			.containsExactly(tuple(Form.INTERVAL, "2019/2024", "P6M"), tuple(Form.ONGOING, null, null),
					tuple(Form.INTERVAL, "2024-07/2024-08", null), tuple(Form.UNSPECIFIED, null, null),
					tuple(Form.UNSPECIFIED, null, null), tuple(Form.INTERVAL, "2020/..", null),
					tuple(Form.UNSPECIFIED, null, null));
		assertThat(issues(proposal, "time-not-understood")).containsExactly("jak zwykle – 2024", "2024 – 2019");
		assertThat(issues(proposal, "time-missing")).hasSize(1);
		assertThat(proposal.period()).isEqualTo("2019–2024");
	}

	@Test
	void noFundingIsNotUnknownFunding() {
		assertThat(Accounting.actions(read("funding")))
			.extracting((action) -> Accounting.funding(action).kind(), (action) -> Accounting.funding(action).sources())
			.containsExactly(tuple(FundingKind.SOURCES, List.of("Gmina", "darczyńcy")),
					tuple(FundingKind.NONE, List.of()), tuple(FundingKind.UNKNOWN, List.of()),
					tuple(FundingKind.SOURCES, List.of("Gmina", "powiatem", "fundacją")));
	}

	@Test
	void seesThroughSpaces() {
		PlanProposal proposal = read("spaces");
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("DŁUGI W RODZINACH");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("II", "SPOKÓJ O JUTRO"));
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::text, (action) -> Accounting.funding(action).kind())
			.containsExactly(tuple("Porady prawne.", FundingKind.NONE), tuple("Kasa.", FundingKind.NONE));
		assertThat(Accounting.sources(proposal)).extracting(SourceCell::raw).contains(" 1.\u00a0Porady\n\n prawne. ");
	}

	@Test
	void readsRowsThatBlankLinesBreak() {
		PlanProposal proposal = read("broken-rows");
		assertThat(proposal.areas()).extracting(ProposedElement::text)
			.containsExactly("STARZENIE SIĘ WSI", "ZDROWIE DZIECI");
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Spacery z kijkami.", "Nordic walking.", "Gimnastyka.", "Basen.");
		assertThat(proposal.issues()).extracting(ImportIssue::code).containsOnly("header-fewer-cells");
	}

	@Test
	void whatFitsNothingIsKeptInItsIssue() {
		PlanProposal proposal = read("odd-rows");
		assertThat(issues(proposal, "text-outside-tables")).containsExactly("Przyjęta przez radę.", "LICZBY",
				"\ufffd przypis bez znaku w tabeli");
		assertThat(proposal.titleText()).isEqualTo("STRATEGIA NA NOWE CZASY");
		assertThat(issues(proposal, "footnote-unused")).containsExactly("*) przypis pod tabelą");
		assertThat(proposal.footnotes()).extracting(Footnote::mark, Footnote::text)
			.containsExactly(tuple("*)", "przypis pod tabelą"));
		assertThat(proposal.author()).isEqualTo(new ProposedAuthor("Sporządził:", "Jan z Brzozowej Woli"));
		assertThat(issues(proposal, "table-not-understood")).containsExactly("rok | mieszkańcy\n2020 | 512");
		assertThat(proposal.unplaced()).extracting(SourceCell::raw).containsExactly("rok", "mieszkańcy", "2020", "512");
		assertThat(issues(proposal, "row-not-understood")).containsExactly("2020", "2022", "ciąg dalszy tabeli", "a",
				"b");
		assertThat(issues(proposal, "goal-missing")).hasSize(1);
		assertThat(issues(proposal, "hardly-a-party")).containsExactly("nauką przy okazji np. zabaw");
		assertThat(issues(proposal, "label-not-understood")).containsExactly("UWAGA");
		assertThat(issues(proposal, "party-missing")).hasSize(1);
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text).containsExactly("", "OTWARTE DRZWI");
	}

	@Test
	void readsOnWhereHeadingsAreMissing() {
		PlanProposal proposal = read("missing-headings");
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("", "KOLEJNY OBSZAR");
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text)
			.containsExactly("Świetlica.", "Boisko.");
		assertThat(proposal.issues()).extracting(ImportIssue::code).contains("area-title-missing", "header-missing");
	}

	@Test
	void readsAreasWithinOneTable() {
		PlanProposal proposal = read("one-table");
		assertThat(proposal.areas()).extracting(ProposedElement::text)
			.containsExactly("OBSZAR PIERWSZY", "OBSZAR DRUGI");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text)
			.containsExactly("CEL", "CEL W WIERSZU");
		assertThat(issues(proposal, "column-missing")).containsExactly("funding");
		assertThat(issues(proposal, "column-not-understood")).containsExactly("UWAGI");
		assertThat(proposal.areas().get(1).elements().getFirst().elements().getFirst())
			.extracting((action) -> Accounting.funding(action).kind())
			.isEqualTo(FundingKind.UNKNOWN);
	}

	@Test
	void leavesADocumentOfAnotherKind() {
		assertThat(read("not-a-strategy").isPlan()).isFalse();
	}

	@Test
	void readsASchedule() {
		PlanProposal proposal = read("schedule");
		assertThat(proposal.kind()).isEqualTo(StrategyKinds.CARE_SYSTEM_SCHEDULE);
		assertThat(proposal.titleText()).isEqualTo("HARMONOGRAM SPOKOJNEJ GMINY GRUSZÓWKA");
		assertThat(proposal.period()).isEqualTo("2024–2025");
		assertThat(proposal.tables()).singleElement()
			.extracting(TableColumns::roles, InstanceOfAssertFactories.list(ColumnRole.class))
			.containsExactly(ColumnRole.AREA, ColumnRole.GOAL, ColumnRole.TARGET_GROUP, ColumnRole.TEXT,
					ColumnRole.TIME_FRAME, ColumnRole.PARTIES);
		assertThat(proposal.areas()).extracting(ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("I", "Dom, w którym się rozmawia"), tuple("II", "Szkoła blisko"));
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text, StrategyReaderTest::targetGroup)
			.containsExactly(tuple("Rodzice, którzy mają z kim pogadać", "Rodzice małych dzieci"),
					tuple("Spokojne wieczory", "Nastolatki"), tuple("Lekcje na łące", "Klasy I–III"));
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::text, (task) -> Accounting.timeFrame(task).form())
			.containsExactly(tuple("Środy przy herbacie w świetlicy.", Form.ONGOING),
					tuple("Spacery z wózkami.", Form.ONGOING), tuple("Nocny telefon.", Form.INTERVAL),
					tuple("Ławki pod gruszą.", Form.CONDITIONAL), tuple("Zielnik.", Form.INTERVAL));
		assertThat(issues(proposal, "number-skips")).containsExactly("3. Zielnik.");
		assertThat(issues(proposal, "hardly-a-party")).containsExactly("W ramach pracy Rady Gruszy");
	}

	@Test
	void readsHeadingsOfTwoLevels() {
		Block.Row upper = new Block.Row(1,
				List.of(new Block.Cell(1, "Lp.", 1, 1), new Block.Cell(2, "Cel", 2, 1),
						new Block.Cell(3, "Działanie", 3, 1), new Block.Cell(4, "Termin realizacji", 4, 2),
						new Block.Cell(5, "Odpowiedzialni", 6, 1)));
		Block.Row lower = row(2, "", "", "", "od", "do", "");
		Document document = new Document(List.of(new Block.Table(1,
				List.of(upper, lower,
						row(3, "1", "1. Cisza nad stawem", "Ławki dla czytających", "2025", "2027", "Gmina"),
						row(4, "2", "", "Kładka z desek", "maj 2026", "czerwiec 2026", "Koło żeglarzy")))));
		PlanProposal proposal = PlanTablesReader.read(document, ReadingHints.NONE);
		assertThat(proposal.tables()).singleElement()
			.extracting(TableColumns::roles, InstanceOfAssertFactories.list(ColumnRole.class))
			.containsExactly(ColumnRole.NUMBER, ColumnRole.GOAL, ColumnRole.TEXT, ColumnRole.FROM, ColumnRole.TO,
					ColumnRole.PARTIES);
		assertThat(Accounting.actions(proposal))
			.extracting(ProposedElement::text, (action) -> Accounting.timeFrame(action).edtf(), Accounting::parties)
			.containsExactly(tuple("Ławki dla czytających", "2025/2027", List.of(lead("Gmina"))),
					tuple("Kładka z desek", "2026-05/2026-06", List.of(lead("Koło żeglarzy"))));
		assertThat(issues(proposal, "column-not-understood")).isEmpty();
		assertThat(issues(proposal, "row-not-understood")).isEmpty();
		Accounting.everythingIsThereOnce(document, proposal, "headings of two levels");
	}

	private static Block.Row row(int number, String... cells) {
		return new Block.Row(number,
				IntStream.range(0, cells.length).mapToObj((index) -> new Block.Cell(index + 1, cells[index])).toList());
	}

	@Test
	void whoDoesATaskHasNoRoleUnlessThePlanSays() {
		assertThat(Accounting.actions(read("schedule"))).extracting(Accounting::parties)
			.containsExactly(List.of(named("MOPS"), named("organizacje społeczne")),
					List.of(named("MOPS"), named("organizacje społeczne"), named("kluby (kluby malucha)")),
					List.of(named("Straż"), named("Policja")), List.of(named("W ramach pracy Rady Gruszy")),
					List.of(named("Szkoły"), named("biblioteka")));
		assertThat(Accounting.actions(read("schedule-spanning"))).extracting(Accounting::parties)
			.startsWith(List.of(lead("Klub pływacki"), partner("ratownikami")));
	}

	@Test
	void takesMarksOfFootnotesOutOfTheWords() {
		PlanProposal proposal = read("schedule");
		assertThat(proposal.footnotes()).extracting(Footnote::mark, Footnote::text)
			.containsExactly(tuple("*)", "organizacje społeczne i koła, które mają statut."),
					tuple("***)", "nikt o to nie pyta."));
		assertThat(Accounting.actions(proposal)).extracting((task) -> task.cells().get(Column.PARTIES).footnotes())
			.containsExactly(List.of("*)"), List.of("*)"), List.of(), List.of(), List.of("*)", "**)"));
		assertThat(issues(proposal, "footnote-unused")).containsExactly("***) nikt o to nie pyta.");
		assertThat(issues(proposal, "footnote-missing")).containsExactly("**)");
	}

	@Test
	void takesFootnotesOfAWordProcessor() {
		Document text = TextDocument.read(text("schedule").replace("Nocny telefon.", "Nocny telefon¹."));
		List<Block> blocks = new ArrayList<>(text.blocks());
		blocks.add(new Block.Footnote("¹", "od 20 do 6"));
		PlanProposal proposal = PlanTablesReader.read(new Document(blocks), ReadingHints.NONE);
		assertThat(proposal.footnotes()).extracting(Footnote::mark).containsExactly("*)", "***)", "¹");
		assertThat(Accounting.actions(proposal)).extracting(ProposedElement::text).contains("Nocny telefon.");
		Accounting.everythingIsThereOnce(new Document(blocks), proposal, "with a footnote");
		Accounting.valuesSayWhatTheCellsSaid(proposal);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "Opracowała: Anna Lis; Opracowała:; Anna Lis",
					"Sporządził Jan Maria Kos; Sporządził; Jan Maria Kos",
					"Przygotował(a): mgr Ewa Dąb; Przygotował(a):; mgr Ewa Dąb" })
	void findsWhoDrewItUp(String paragraph, String label, String name) {
		PlanProposal proposal = PlanTablesReader.read(
				TextDocument.read(text("schedule").replace("Opracowała:\nHalina Gruszkowa", paragraph)),
				ReadingHints.NONE);
		assertThat(proposal.author()).isEqualTo(new ProposedAuthor(label, name));
		assertThat(proposal.issues()).noneMatch((issue) -> issue.raw().contains(name));
	}

	@Test
	void findsTheNameInAParagraphOfItsOwn() {
		PlanProposal proposal = PlanTablesReader
			.read(TextDocument.read(text("schedule").replace("Opracowała:\n", "Opracowała:\n\n")), ReadingHints.NONE);
		assertThat(proposal.author()).isEqualTo(new ProposedAuthor("Opracowała:", "Halina Gruszkowa"));
	}

	@Test
	void readsDirectionsAndGoalsThatSpanTheTable() {
		PlanProposal proposal = read("schedule-spanning");
		assertThat(proposal.kind()).isEqualTo(StrategyKinds.CARE_SYSTEM_SCHEDULE);
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("Nad wodą", "W lesie");
		assertThat(Accounting.goals(proposal)).extracting(ProposedElement::text)
			.containsExactly("Bezpieczne pływanie", "Czysta plaża", "Ścieżki");
		assertThat(proposal.author()).isEqualTo(new ProposedAuthor("Sporządziła", "Zofia Wodna"));
	}

	@Test
	void readsWhatItIsTold() {
		Document document = TextDocument.read(text("columns"));
		assertThat(PlanTablesReader.read(document, ReadingHints.NONE)).satisfies((unknown) -> {
			assertThat(unknown.isPlan()).isFalse();
			Accounting.everythingIsThereOnce(document, unknown, "unknown");
			assertThat(unknown.tables()).singleElement().satisfies((table) -> {
				assertThat(table.origin()).isEqualTo(Origin.UNKNOWN);
				assertThat(table.signature()).isEqualTo("kto|co|kiedy|poco");
				assertThat(table.columns()).extracting(TableColumn::heading)
					.containsExactly("Kto", "Co", "Kiedy", "Po co");
				assertThat(table.columns().get(2).samples()).containsExactly("maj 2025", "2026");
			});
		});
		List<ColumnRole> roles = List.of(ColumnRole.PARTIES, ColumnRole.TEXT, ColumnRole.TIME_FRAME, ColumnRole.LABEL);
		for (ReadingHints wishes : List.of(new ReadingHints(null, Map.of(1, roles), ReadingHints.NONE.remembered()),
				new ReadingHints(null, Map.of(),
						(signature) -> Optional.of(roles).filter((known) -> signature.equals("kto|co|kiedy|poco"))))) {
			PlanProposal told = PlanTablesReader.read(document, wishes);
			Accounting.everythingIsThereOnce(document, told, "told");
			assertThat(Accounting.actions(told)).extracting(ProposedElement::text)
				.containsExactly("Czytanie na trawie", "Pokaz sikawki", "Nocne czytanie");
			assertThat(Accounting.actions(told).findFirst().orElseThrow().labels()).extracting(SourceCell::raw)
				.containsExactly("Więcej książek");
			assertThat(told.areas().getFirst().labels()).extracting(SourceCell::raw)
				.containsExactly("Kto", "Co", "Kiedy", "Po co");
			assertThat(told.issues()).extracting(ImportIssue::code).doesNotContain("label-not-understood");
		}
	}

	@Test
	void aKindThatIsWantedDecidesWhatFits() {
		ReadingHints wishes = new ReadingHints(StrategyKinds.CARE_SYSTEM_SCHEDULE, Map.of(),
				ReadingHints.NONE.remembered());
		Document document = TextDocument.read(text("plain"));
		PlanProposal proposal = PlanTablesReader.read(document, wishes);
		assertThat(proposal.kind()).isEqualTo(StrategyKinds.CARE_SYSTEM_SCHEDULE);
		Accounting.everythingIsThereOnce(document, proposal, "as a schedule");
		assertThat(issues(proposal, "column-not-in-kind")).containsExactly("Budżet gminy", "Budżet gminy");
	}

	@Test
	void everyIssueHasAKnownCode() {
		assertThat(ImportIssue.CODES).doesNotHaveDuplicates().allMatch((code) -> code.matches("[a-z]+(-[a-z]+)*"));
	}

	/** Lines are dropped, doubled, swapped, emptied, and tabs added. */
	@RepeatedTest(1000)
	void nothingIsLostHoweverTheDocumentIsDamaged() {
		long seed = Instancio.create(Long.class);
		Random random = new Random(seed);
		String[] names = { "plain", "labels", "numbers", "times", "broken-rows", "odd-rows", "one-table", "schedule",
				"schedule-spanning" };
		List<String> lines = new ArrayList<>(List.of(text(names[random.nextInt(names.length)]).split("\n", -1)));
		for (int i = 0; i < 1 + random.nextInt(8); i++) {
			int at = random.nextInt(lines.size());
			switch (random.nextInt(6)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
				case 2 -> lines.add(at, lines.remove(random.nextInt(lines.size())));
				case 3 -> lines.set(at, "");
				case 4 -> lines.set(at, "\t" + lines.get(at));
				default -> lines.set(at, lines.get(at).strip());
			}
		}
		String damaged = String.join("\n", lines);
		Document document = TextDocument.read(damaged);
		PlanProposal proposal = PlanTablesReader.read(document, ReadingHints.NONE);
		Accounting.everythingIsThereOnce(document, proposal, "seed " + seed + "\n" + damaged);
	}

	private static List<String> issues(PlanProposal proposal, String code) {
		return proposal.issues().stream().filter((issue) -> issue.code().equals(code)).map(ImportIssue::raw).toList();
	}

	private static String targetGroup(ProposedElement goal) {
		return ((CellValue.Words) goal.cells().get(Column.TARGET_GROUP).value()).text();
	}

	private static Party named(String name) {
		return new Party(name, PartyRole.UNSPECIFIED);
	}

	private static Party lead(String name) {
		return new Party(name, PartyRole.LEAD);
	}

	private static Party partner(String name) {
		return new Party(name, PartyRole.PARTNER);
	}

	private static PlanProposal read(String name) {
		return PlanTablesReader.read(TextDocument.read(text(name)), ReadingHints.NONE);
	}

	private static String text(String name) {
		try (InputStream stream = StrategyReaderTest.class.getResourceAsStream("/importing/" + name + ".txt")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
