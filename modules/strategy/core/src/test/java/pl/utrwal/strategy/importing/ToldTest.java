package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.Origin;
import pl.utrwal.plans.importing.TableShape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What somebody says of a part of a document holds for all that look like it, and loses
 * nothing.
 */
class ToldTest {

	@Test
	void aColumnIsWhatItIsSaidToBeWhereverItsHeadStands() {
		Document document = read(strategy().styled("Cel operacyjny 1. Ruch", "Nagwek1")
			.table(List.of(row("Działanie", "Opiekun", "Termin"), row("Rajd", "GOK", "2027")))
			.table(List.of(row("Lp.", "Działanie", "Opiekun"), row("1.", "Basen", "szkoła"))));
		PlanProposal before = read(document, ReadingHints.NONE);
		PlanProposal told = read(document, columns(1, changed(before, 1, 1, ColumnRole.PARTIES)));
		assertThat(Accounting.actions(told))
			.extracting(ProposedElement::text,
					(action) -> Accounting.parties(action).stream().map((party) -> party.name()).toList())
			.containsExactly(tuple("Rajd", List.of("GOK")), tuple("Basen", List.of("szkoła")));
		assertThat(told.tables()).extracting(TableColumns::origin).containsOnly(Origin.TOLD);
		assertNothingLost(document, told);
	}

	@Test
	void oneColumnOfAnUnknownTableIsEnough() {
		Document document = read(
				new WordFile().table(List.of(row("Kto", "Co", "Kiedy"), row("GOK", "Rajd rowerowy", "2027"))));
		PlanProposal before = read(document, ReadingHints.NONE);
		assertThat(before.isPlan()).isFalse();
		PlanProposal told = read(document, columns(1, changed(before, 1, 0, ColumnRole.PARTIES)));
		assertThat(Accounting.actions(told))
			.extracting(ProposedElement::text, (action) -> Accounting.timeFrame(action).edtf())
			.containsExactly(tuple("Rajd rowerowy", "2027"));
	}

	@Test
	void rowsThatLookAlikeAreOfOneLevel() {
		Document document = read(strategy().styled("Cel strategiczny 1. Wieś", "Nagwek1")
			.table(List.of(row("Działanie", "Realizator", "Termin"),
					List.of(Cell.of("A. Ruch"), Cell.of("lider"), Cell.of("")), row("Rajd", "GOK", "2027"),
					List.of(Cell.of("B. Zdrowie"), Cell.of("lider"), Cell.of("")),
					row("Badania", "przychodnia", "2028"))));
		ReadingHints hints = rows(Map.of(new Place(1, 2), RowRole.GOAL));
		PlanProposal told = read(document, hints);
		assertThat(Accounting.goals(told)).extracting(ProposedElement::text, (goal) -> goal.elements().size())
			.containsExactly(tuple("A. Ruch", 1), tuple("B. Zdrowie", 1));
		assertNothingLost(document, told);
	}

	@Test
	void whatIsNoRowIsKeptUnderThePlan() {
		Document document = read(strategy().styled("Cel operacyjny 1. Ruch", "Nagwek1")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Rajd", "GOK", "2027"),
					row("Do zapamiętania 1", "x", "x"), row("Basen", "szkoła", "2028"),
					row("Do zapamiętania 2", "x", "x"))));
		assertThat(Accounting.actions(read(document, ReadingHints.NONE))).hasSize(4);
		PlanProposal told = read(document, rows(Map.of(new Place(1, 3), RowRole.NONE)));
		assertThat(Accounting.actions(told)).extracting(ProposedElement::text).containsExactly("Rajd", "Basen");
		assertThat(told.unplaced()).extracting((cell) -> cell.raw())
			.containsExactly("Do zapamiętania 1", "x", "x", "Do zapamiętania 2", "x", "x");
		assertNothingLost(document, told);
	}

	@Test
	void aParagraphOfAPlanWithoutTablesIsAnAction() {
		Document document = read(strategy().styled("Cel strategiczny 1. Wieś", "Nagwek1")
			.styled("Cel operacyjny 1.1. Zdrowie", "Nagwek2")
			.paragraph("Działania:")
			.paragraph("– badania słuchu,")
			.paragraph("Realizatorzy: przychodnia")
			.styled("Cel operacyjny 1.2. Ruch", "Nagwek2")
			.paragraph("Rajd rowerowy dookoła jeziora.")
			.paragraph("Realizatorzy: GOK")
			.paragraph("Termin: 2027"));
		assertThat(Accounting.actions(read(document, ReadingHints.NONE))).extracting(ProposedElement::text)
			.containsExactly("badania słuchu");
		PlanProposal told = read(document, rows(Map.of(line(document, "Rajd"), RowRole.ACTION)));
		assertThat(Accounting.actions(told)).extracting(ProposedElement::text)
			.containsExactly("badania słuchu", "Rajd rowerowy dookoła jeziora");
		assertThat(Accounting.actions(told).skip(1)).singleElement().satisfies((action) -> {
			assertThat(Accounting.parties(action)).extracting((party) -> party.name()).containsExactly("GOK");
			assertThat(Accounting.timeFrame(action).edtf()).isEqualTo("2027");
		});
		assertNothingLost(document, told);
	}

	private static Place line(Document document, String start) {
		return document.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Paragraph paragraph && paragraph.text().startsWith(start))
			.map((block) -> new Place(0, ((Block.Paragraph) block).line()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aParagraphIsAGoalIfSomebodySaysSo() {
		Document document = read(strategy().styled("Cel strategiczny 1. Wieś", "Nagwek1")
			.paragraph("Więcej ruchu.")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Rajd", "GOK", "2027")))
			.paragraph("Mniej smogu.")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Kotły", "gmina", "2028"))));
		int line = document.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Paragraph paragraph && paragraph.text().equals("Więcej ruchu."))
			.map((block) -> ((Block.Paragraph) block).line())
			.findFirst()
			.orElseThrow();
		PlanProposal told = read(document, rows(Map.of(new Place(0, line), RowRole.GOAL)));
		assertThat(told.areas()).extracting(ProposedElement::text).containsExactly("Wieś");
		assertThat(Accounting.goals(told)).extracting(ProposedElement::text)
			.containsExactly("Więcej ruchu.", "Mniej smogu.");
		assertNothingLost(document, told);
	}

	@Test
	void cardsCanBeToldByHand() {
		WordFile file = strategy().styled("Cel operacyjny 1. Ruch", "Nagwek1");
		for (String text : List.of("Rajd", "Basen")) {
			file.table(
					List.of(row("Zamysł", text), row("Opiekun", "GOK"), row("Kiedyż", "2027"), row("Uwagi", "brak")));
		}
		Document document = read(file);
		assertThat(read(document, ReadingHints.NONE).isPlan()).isFalse();
		Map<Integer, TableShape> shapes = Map.of(1, TableShape.CARD);
		PlanProposal cards = read(document, hints(Map.of(), shapes, Map.of()));
		assertThat(cards.tables()).extracting(TableColumns::card).containsOnly(true);
		assertNothingLost(document, cards);
		PlanProposal told = read(document,
				hints(Map.of(1, List.of(ColumnRole.TEXT, ColumnRole.PARTIES, ColumnRole.TIME_FRAME, ColumnRole.LABEL)),
						shapes, Map.of()));
		assertThat(Accounting.actions(told))
			.extracting(ProposedElement::text, (action) -> Accounting.parties(action).getFirst().name(),
					(action) -> Accounting.timeFrame(action).edtf())
			.containsExactly(tuple("Rajd", "GOK", "2027"), tuple("Basen", "GOK", "2027"));
		assertNothingLost(document, told);
		String signature = told.tables().getFirst().signature();
		PlanProposal again = read(document, new ReadingHints(null, Map.of(),
				(asked) -> Optional.of(told.tables().getFirst().roles()).filter((roles) -> asked.equals(signature))));
		assertThat(Accounting.actions(again)).hasSize(2);
		assertThat(again.tables()).extracting(TableColumns::origin).containsOnly(Origin.REMEMBERED);
	}

	@Test
	void aTableThatIsNothingOfThePlanIsLeftOut() {
		Document document = read(strategy().styled("Cel operacyjny 1. Ruch", "Nagwek1")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Rajd", "GOK", "2027")))
			.table(List.of(row("Działanie", "Realizator", "Termin", "Ryzyko"), row("Basen", "GOK", "2027", "duże"))));
		assertThat(Accounting.actions(read(document, ReadingHints.NONE))).hasSize(2);
		PlanProposal told = read(document, hints(Map.of(), Map.of(2, TableShape.NONE), Map.of()));
		assertThat(Accounting.actions(told)).extracting(ProposedElement::text).containsExactly("Rajd");
		assertNothingLost(document, told);
	}

	@Test
	void itIsToldHowMuchIsRead() {
		Document document = read(strategy().styled("Cel operacyjny 1. Ruch", "Nagwek1")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Rajd", "GOK", "2027")))
			.paragraph("Koniec."));
		List<Integer> told = new ArrayList<>();
		read(document,
				new ReadingHints(null, Map.of(), Map.of(), Map.of(), (signature) -> Optional.empty(), told::add));
		assertThat(told).isSorted().doesNotHaveDuplicates().hasSizeBetween(3, document.blocks().size());
	}

	private static void assertNothingLost(Document document, PlanProposal proposal) {
		Accounting.everythingIsThereOnce(document, proposal, "told");
	}

	private static List<ColumnRole> changed(PlanProposal proposal, int table, int column, ColumnRole role) {
		return ColumnMapping.changed(proposal.tables().get(table - 1).roles(), column, role);
	}

	private static ReadingHints columns(int table, List<ColumnRole> roles) {
		return hints(Map.of(table, roles), Map.of(), Map.of());
	}

	private static ReadingHints rows(Map<Place, RowRole> rows) {
		return hints(Map.of(), Map.of(), rows);
	}

	private static ReadingHints hints(Map<Integer, List<ColumnRole>> columns, Map<Integer, TableShape> shapes,
			Map<Place, RowRole> rows) {
		return new ReadingHints(null, columns, shapes, rows, (signature) -> Optional.empty(), (blocks) -> {
		});
	}

	private static PlanProposal read(Document document, ReadingHints hints) {
		return new StrategyReader().read(document, hints);
	}

	private static Document read(WordFile file) {
		return Documents.read(file.bytes());
	}

	private static WordFile strategy() {
		return new WordFile().styled("Strategia rozwiązywania problemów społecznych gminy Brzozowo na lata 2026–2032",
				"Tytu");
	}

	private static List<Cell> row(String... cells) {
		return Stream.of(cells).map(Cell::of).toList();
	}

}
