package pl.utrwal.continuationplans.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a document says with what its proposal holds.
 */
final class Accounting {

	private static final List<String> LEFT_OVER = Stream
		.of(IssueKind.ROW_NOT_UNDERSTOOD, IssueKind.TABLE_NOT_UNDERSTOOD, IssueKind.TEXT_OUTSIDE_TABLES)
		.map(IssueKind::code)
		.toList();

	private Accounting() {
	}

	/** A cell may be taken apart; each of its words is somewhere, once. */
	static void everythingIsThereOnce(Document document, PlanProposal proposal, String description) {
		Stream<SourceCell> elements = elements(proposal).flatMap(
				(element) -> Stream.concat(element.cells().values().stream().flatMap((cell) -> cell.source().stream()),
						element.labels().stream()));
		Stream<SourceCell> left = proposal.issues()
			.stream()
			.filter((issue) -> LEFT_OVER.contains(issue.code()))
			.map((issue) -> (issue.row() != null)
					? new SourceCell(issue.table(), issue.row(), issue.cell(), issue.raw()) : paragraph(issue.raw()));
		Stream<SourceCell> taken = Stream
			.of(elements, left, Stream.ofNullable(proposal.title()),
					proposal.footnotes().stream().flatMap((footnote) -> footnote.source().stream()),
					Stream.ofNullable(proposal.signOff()).map((signOff) -> paragraph(signOff.raw())))
			.flatMap((cells) -> cells);
		assertThat(words(taken)).as(description).isEqualTo(words(cells(document)));
	}

	static Stream<ProposedElement> elements(PlanProposal proposal) {
		return proposal.areas().stream().flatMap(Accounting::all);
	}

	static List<ProposedElement> elements(PlanProposal proposal, String level) {
		return elements(proposal).filter((element) -> element.level().equals(level)).toList();
	}

	static Stream<ProposedElement> all(ProposedElement element) {
		return Stream.concat(Stream.of(element), element.elements().stream().flatMap(Accounting::all));
	}

	private static Stream<SourceCell> cells(Document document) {
		return document.blocks().stream().flatMap((block) -> switch (block) {
			case Block.Paragraph paragraph -> Stream.of(paragraph(paragraph.text()));
			case Block.Footnote footnote -> Stream.of(paragraph(footnote.text()));
			case Block.Table table -> table.rows()
				.stream()
				.flatMap((row) -> row.cells()
					.stream()
					.filter((cell) -> !cell.isBlank())
					.map((cell) -> new SourceCell(table.number(), row.number(), cell.number(), cell.raw())));
		});
	}

	private static SourceCell paragraph(String raw) {
		return new SourceCell(0, 0, 0, raw);
	}

	/** How often each word stands in each cell. */
	private static Map<String, Integer> words(Stream<SourceCell> cells) {
		Map<String, Integer> words = new TreeMap<>();
		cells.forEach((cell) -> Stream.of(FoldedText.normal(cell.raw()).split(" "))
			.flatMap((word) -> word.chars().mapToObj(Character::toString))
			.forEach((letter) -> words.merge("%d/%d/%d %s".formatted(cell.table(), cell.row(), cell.cell(), letter), 1,
					Integer::sum)));
		return words;
	}

}
