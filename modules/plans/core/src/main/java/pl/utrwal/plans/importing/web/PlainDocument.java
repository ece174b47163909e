package pl.utrwal.plans.importing.web;

import java.util.List;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Block.Cell;
import pl.utrwal.documents.Block.Footnote;
import pl.utrwal.documents.Block.Paragraph;
import pl.utrwal.documents.Block.Row;
import pl.utrwal.documents.Block.Table;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.rule.PlainText;

/**
 * A document without the characters that nobody sees: no office should have to look for
 * them in its own file.
 */
final class PlainDocument {

	private PlainDocument() {
	}

	/**
	 * @return one that equals the given if it had none
	 */
	static Document of(Document document) {
		return new Document(document.blocks().stream().map(PlainDocument::block).toList());
	}

	private static Block block(Block block) {
		return switch (block) {
			case Paragraph paragraph ->
				new Paragraph(PlainText.cleaned(paragraph.text()), paragraph.line(), paragraph.heading());
			case Table table -> new Table(table.number(), table.rows().stream().map(PlainDocument::row).toList());
			case Footnote note -> new Footnote(note.mark(), PlainText.cleaned(note.text()));
		};
	}

	private static Row row(Row row) {
		List<Cell> cells = row.cells()
			.stream()
			.map((cell) -> new Cell(cell.number(), PlainText.cleaned(cell.raw()), cell.column(), cell.span(),
					cell.goesOn()))
			.toList();
		return new Row(row.number(), cells);
	}

}
