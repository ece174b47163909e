package pl.utrwal.strategy.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.DateRange;
import pl.utrwal.kernel.time.TimeFrame.Form;

/**
 * Reads the action tables of a strategy: one table per problem area, whose title stands
 * above it; rows that span it are the goals; the rows below a goal are its actions.
 */
public final class StrategyReader {

	private static final String KIND = "SocialProblemsStrategy";

	private static final int LETTERS_OF_A_TITLE = 200;

	private final List<AreaDraft> areas = new ArrayList<>();

	private final List<ImportIssue> issues = new ArrayList<>();

	private final List<Block.Paragraph> paragraphs = new ArrayList<>();

	private Header lastHeader;

	private StrategyReader() {
	}

	/**
	 * Every cell and paragraph of the document that is not blank is in the proposal once:
	 * as a source or label of what was made of it, or in an issue that says that nothing
	 * was.
	 * @throws NotThisKind if no table of the document is an action table
	 */
	public static StrategyProposal read(Document document) {
		if (document.tables().stream().noneMatch((table) -> table.rows().stream().anyMatch(StrategyReader::isHeader))) {
			throw new NotThisKind(Stream.of(Column.values()).map(Column::code).toList(),
					document.tables().stream().map(StrategyReader::firstRow).toList());
		}
		return new StrategyReader().proposal(document);
	}

	private static boolean isHeader(Block.Row row) {
		return Header.of(row).isPresent();
	}

	private static String firstRow(Block.Table table) {
		return table.rows()
			.getFirst()
			.cells()
			.stream()
			.map((cell) -> Words.normal(cell.raw()))
			.collect(Collectors.joining(" | "));
	}

	private StrategyProposal proposal(Document document) {
		for (Block block : document.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> this.paragraphs.add(paragraph);
				case Block.Table table -> table(table);
				case Block.Footnote footnote -> outside(footnote.text());
			}
		}
		this.paragraphs.forEach(this::outside);
		List<ProposedArea> proposed = this.areas.stream().map(AreaDraft::proposed).toList();
		return new StrategyProposal(KIND, period(proposed), proposed, this.issues);
	}

	private void outside(Block.Paragraph paragraph) {
		outside(paragraph.text());
	}

	private void outside(String text) {
		this.issues.add(IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, text));
	}

	private void table(Block.Table table) {
		boolean hasHeader = table.rows().stream().anyMatch(StrategyReader::isHeader);
		if (!hasHeader && !looksLikeTheLast(table)) {
			this.paragraphs.forEach(this::outside);
			this.paragraphs.clear();
			table.rows().forEach((row) -> leave(table, row, row.cells(), IssueKind.TABLE_NOT_UNDERSTOOD));
			return;
		}
		if (!hasHeader) {
			this.issues.add(IssueKind.HEADER_MISSING.at(table.number(), null, firstRow(table)));
		}
		List<SourceCell> title = title(table);
		TableReader reader = new TableReader(table.number(), this.lastHeader, this.areas, this.issues);
		if (!title.isEmpty()) {
			reader.openArea(title);
		}
		for (int i = 0; i < table.rows().size(); i++) {
			boolean beforeHeader = i + 1 < table.rows().size() && isHeader(table.rows().get(i + 1));
			reader.row(table.rows().get(i), beforeHeader);
		}
		reader.end();
		this.lastHeader = reader.header();
	}

	/** Has it the columns of the table before, although it does not say so? */
	private boolean looksLikeTheLast(Block.Table table) {
		return this.lastHeader != null && table.rows()
			.stream()
			.anyMatch((row) -> row.cells().size() >= this.lastHeader.width()
					&& TableReader.timeFrame(this.lastHeader, row).form() != Form.UNSPECIFIED);
	}

	private List<SourceCell> title(Block.Table table) {
		List<SourceCell> title = new ArrayList<>();
		if (!this.paragraphs.isEmpty() && this.paragraphs.getLast().text().length() <= LETTERS_OF_A_TITLE) {
			title.add(new SourceCell(table.number(), 0, 0, this.paragraphs.removeLast().text()));
		}
		this.paragraphs.forEach(this::outside);
		this.paragraphs.clear();
		return title;
	}

	private void leave(Block.Table table, Block.Row row, List<Block.Cell> cells, IssueKind kind) {
		cells.stream()
			.filter((cell) -> !cell.isBlank())
			.forEach((cell) -> this.issues
				.add(kind.at(new SourceCell(table.number(), row.number(), cell.number(), cell.raw()), cell.raw())));
	}

	private static String period(List<ProposedArea> areas) {
		List<DateRange> ranges = areas.stream()
			.flatMap((area) -> area.goals().stream())
			.flatMap((goal) -> goal.actions().stream())
			.flatMap((action) -> action.timeFrame().ranges().stream())
			.toList();
		List<LocalDate> days = ranges.stream()
			.flatMap((range) -> Stream.of(Optional.ofNullable(range.start()), Optional.ofNullable(range.end())))
			.flatMap(Optional::stream)
			.sorted(Comparator.naturalOrder())
			.toList();
		if (days.isEmpty()) {
			return null;
		}
		int first = days.getFirst().getYear();
		int last = days.getLast().getYear();
		return (first == last) ? String.valueOf(first) : first + "–" + last;
	}

}
