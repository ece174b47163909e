package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a document says with what its proposal holds.
 */
final class Accounting {

	private static final Set<String> JOINING_WORDS = Set.of("we", "w", "współpracy", "z", "ze", "i", "oraz");

	private static final Set<IssueKind> LEFT_OVER = Set.of(IssueKind.ROW_NOT_UNDERSTOOD, IssueKind.TABLE_NOT_UNDERSTOOD,
			IssueKind.TEXT_OUTSIDE_TABLES);

	private Accounting() {
	}

	static void everythingIsThereOnce(Document document, PlanProposal proposal, String description) {
		List<String> taken = new ArrayList<>(joined(sources(proposal)).flatMap(Accounting::place).toList());
		proposal.unplaced().stream().flatMap(Accounting::place).forEach(taken::add);
		leftOver(proposal).filter((issue) -> issue.table() == null || issue.row() != null)
			.map((issue) -> (issue.row() != null)
					? new SourceCell(issue.table(), issue.row(), issue.cell(), issue.raw())
					: new SourceCell(0, 0, 0, issue.raw()))
			.flatMap(Accounting::place)
			.forEach(taken::add);
		assertThat(taken).as(description).containsExactlyInAnyOrderElementsOf(places(document));
	}

	/**
	 * The parts of a cell that says several things, and a cell that holds for several
	 * rows, as one.
	 */
	private static Stream<SourceCell> joined(Stream<SourceCell> sources) {
		Map<List<Integer>, Set<String>> cells = new LinkedHashMap<>();
		List<SourceCell> joined = new ArrayList<>();
		sources.forEach((cell) -> {
			if (cell.row() == 0) {
				joined.add(cell);
			}
			else {
				cells.computeIfAbsent(List.of(cell.table(), cell.row(), cell.cell()), (place) -> new LinkedHashSet<>())
					.add(cell.raw());
			}
		});
		cells.forEach((place, raws) -> joined
			.add(new SourceCell(place.get(0), place.get(1), place.get(2), String.join("\n", raws))));
		return joined.stream();
	}

	static Stream<ImportIssue> leftOver(PlanProposal proposal) {
		Set<String> codes = LEFT_OVER.stream().map(IssueKind::code).collect(Collectors.toSet());
		return proposal.issues().stream().filter((issue) -> codes.contains(issue.code()));
	}

	static Stream<ProposedElement> goals(PlanProposal proposal) {
		return proposal.areas().stream().flatMap((area) -> area.elements().stream());
	}

	static Stream<ProposedElement> actions(PlanProposal proposal) {
		return goals(proposal).flatMap((goal) -> goal.elements().stream());
	}

	static TimeFrame timeFrame(ProposedElement action) {
		return ((CellValue.When) action.cells().get(Column.TIME_FRAME).value()).timeFrame();
	}

	static List<Party> parties(ProposedElement action) {
		return ((CellValue.Parties) action.cells().get(Column.PARTIES).value()).parties();
	}

	static CellValue.Funding funding(ProposedElement action) {
		return (CellValue.Funding) action.cells().get(Column.FUNDING).value();
	}

	static List<SourceCell> source(ProposedElement element, String column) {
		return element.cells().get(column).source();
	}

	static Stream<SourceCell> sources(PlanProposal proposal) {
		Stream<SourceCell> elements = Stream.of(proposal.areas().stream(), goals(proposal), actions(proposal))
			.flatMap((level) -> level)
			.flatMap((element) -> Stream.concat(
					element.cells().values().stream().flatMap((cell) -> cell.source().stream()),
					element.labels().stream()));
		return Stream
			.of(elements, Stream.ofNullable(proposal.title()),
					Stream.ofNullable(proposal.act()).flatMap((act) -> act.source().stream()),
					proposal.footnotes().stream().flatMap((footnote) -> footnote.source().stream()),
					Stream.ofNullable(proposal.author())
						.map((author) -> new SourceCell(0, 0, 0, author.label() + " " + author.name())))
			.flatMap((cells) -> cells);
	}

	/** What the values say is what the cells said, letter for letter. */
	static void valuesSayWhatTheCellsSaid(PlanProposal proposal) {
		Stream.of(proposal.areas().stream(), goals(proposal), actions(proposal))
			.flatMap((level) -> level)
			.forEach((element) -> element.cells().forEach((column, cell) -> saysTheSame(element, column, cell)));
	}

	private static void saysTheSame(ProposedElement element, String column, Cell cell) {
		String marks = String.join("", cell.footnotes());
		switch (cell.value()) {
			case CellValue.Words words ->
				sameLetters((column.equals(Column.TEXT) ? element.number() : "") + words.text() + marks, cell.source());
			case CellValue.When when -> {
				// the time of a duty to report is told by the words of its row
				if (!element.level().equals(StrategyKinds.REPORT_DUTY)) {
					sameLetters(when.timeFrame().source() + marks, cell.source());
				}
			}
			case CellValue.Parties parties ->
				namesMakeUp(parties.parties().stream().map(Party::name).toList(), cell.source());
			case CellValue.Cost cost -> sameLetters(cost.source(), cell.source());
			case CellValue.Funding funding -> namesMakeUp(funding.sources(), cell.source());
			default -> throw new AssertionError("no strategy has a column of " + cell.value());
		}
	}

	private static void sameLetters(String value, List<SourceCell> source) {
		String raw = source.stream().map(SourceCell::raw).collect(Collectors.joining());
		assertThat(lettersAndDigits(value)).isEqualTo(lettersAndDigits(raw));
	}

	private static void namesMakeUp(List<String> names, List<SourceCell> source) {
		String rest = FoldedText.normal(source.stream().map(SourceCell::raw).collect(Collectors.joining()));
		for (String name : names) {
			int at = rest.indexOf(name);
			assertThat(at).as("%s after the ones before it in %s", name, source).isNotNegative();
			assertOnlyJoins(rest.substring(0, at), source);
			rest = rest.substring(at + name.length());
		}
		assertOnlyJoins(rest, source);
	}

	private static void assertOnlyJoins(String words, List<SourceCell> source) {
		List<String> others = Pattern.compile("[^\\p{L}]+")
			.splitAsStream(words.toLowerCase())
			.filter((word) -> !word.isEmpty() && !JOINING_WORDS.contains(word))
			.toList();
		assertThat(others).as("words of %s that no name holds", source).isEmpty();
	}

	private static String lettersAndDigits(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static List<String> places(Document document) {
		List<String> places = new ArrayList<>();
		for (Block block : document.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> place(new SourceCell(0, 0, 0, paragraph.text())).forEach(places::add);
				case Block.Footnote footnote -> place(new SourceCell(0, 0, 0, footnote.text())).forEach(places::add);
				case Block.Table table -> table.rows()
					.forEach((row) -> row.cells()
						.stream()
						.filter((cell) -> !cell.isBlank())
						.map((cell) -> new SourceCell(table.number(), row.number(), cell.number(), cell.raw()))
						.flatMap(Accounting::place)
						.forEach(places::add));
			}
		}
		return places;
	}

	/** A cell with its place; of a paragraph, which may be taken apart, its words. */
	private static Stream<String> place(SourceCell cell) {
		String text = FoldedText.normal(cell.raw());
		return (cell.row() == 0) ? Stream.of(text.split(" ")).map((word) -> "paragraph: " + word)
				: Stream.of("%d/%d/%d: %s".formatted(cell.table(), cell.row(), cell.cell(), text));
	}

}
