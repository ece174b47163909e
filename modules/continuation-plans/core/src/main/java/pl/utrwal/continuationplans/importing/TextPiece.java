package pl.utrwal.continuationplans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;

/**
 * A paragraph or a cell of a document, or the part of a cell up to a heading that the
 * text form could not tell from it. Where rows end is not relied on: a document may have
 * lost that, and its cells still stand in their order.
 *
 * @param source of a paragraph all numbers are 0
 * @param width how many cells its row has; 0 for a paragraph
 */
record TextPiece(SourceCell source, int width) {

	private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+$");

	private static final Pattern HEADING = Pattern.compile("[IVX]{1,4}\\.[\\s\\p{Z}]+\\p{Lu}.*");

	private static final Pattern MEASURE = Pattern.compile("(?iu)działanie[\\s\\p{Z}]+\\d.*");

	private static final int BLANK_LINES_BEFORE_A_HEADING = 2;

	/** All that is not blank, footnotes of word processors left out. */
	static List<TextPiece> of(Document document) {
		List<TextPiece> pieces = new ArrayList<>();
		for (Block block : document.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph ->
					pieces.add(new TextPiece(new SourceCell(0, 0, 0, paragraph.text()), 0));
				case Block.Table table ->
					table.rows()
						.forEach((row) -> row.cells()
							.stream()
							.filter((cell) -> !cell.isBlank())
							.forEach((cell) -> pieces.add(new TextPiece(
									new SourceCell(table.number(), row.number(), cell.number(), cell.raw()),
									row.cells().size()))));
				case Block.Footnote footnote -> {
				}
			}
		}
		return pieces;
	}

	/** Cut before every heading of a chapter or a measure. */
	List<TextPiece> parts() {
		List<TextPiece> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int blank = 0;
		boolean afterHeading = false;
		for (String line : lines(this.source.raw())) {
			String text = FoldedText.normal(line);
			boolean heading = blank >= BLANK_LINES_BEFORE_A_HEADING && HEADING.matcher(text).matches();
			boolean measure = (blank > 0 || afterHeading) && MEASURE.matcher(text).matches();
			if ((heading || measure) && !part.toString().isBlank()) {
				parts.add(new TextPiece(portion(this.source, part.toString()), this.width));
				part.setLength(0);
			}
			part.append(line);
			blank = text.isEmpty() ? blank + 1 : 0;
			afterHeading = !text.isEmpty() ? heading : afterHeading;
		}
		parts.add(new TextPiece(portion(this.source, part.toString()), this.width));
		return parts;
	}

	/** Each with its line break. */
	static List<String> lines(String raw) {
		return LINE.matcher(raw).results().map((found) -> found.group()).toList();
	}

	static SourceCell portion(SourceCell source, String raw) {
		return new SourceCell(source.table(), source.row(), source.cell(), raw);
	}

	boolean isParagraph() {
		return this.width == 0;
	}

	String text() {
		return FoldedText.normal(this.source.raw());
	}

	/** Says that nothing was made of it. */
	ImportIssue left() {
		return isParagraph() ? IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, this.source.raw())
				: IssueKind.ROW_NOT_UNDERSTOOD.at(this.source, this.source.raw());
	}

}
