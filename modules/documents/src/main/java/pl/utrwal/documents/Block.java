package pl.utrwal.documents;

import java.util.List;

/**
 * What a document is made of, from top to bottom.
 */
public sealed interface Block {

	/**
	 * Text outside tables, headings too. In the text form it goes up to the next blank
	 * line.
	 *
	 * @param line from 1: in the text form the number of its first line, else its own
	 * number among the paragraphs outside tables
	 * @param heading level of the heading from 1, 0 if it is none; the text form has none
	 */
	record Paragraph(String text, int line, int heading) implements Block {

		public Paragraph(String text, int line) {
			this(text, line, 0);
		}

	}

	/**
	 * @param number of the table in the document, from 1
	 */
	record Table(int number, List<Row> rows) implements Block {

		public Table {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A footnote or endnote of a word processor. All of them stand at the end, footnotes
	 * first, each kind in the order of its marks.
	 *
	 * @param mark as it stands in the text of its paragraph or cell: superscript ("¹",
	 * "¹⁰", "ⁱᵛ"), or the author's own ("*)")
	 */
	record Footnote(String mark, String text) implements Block {
	}

	/**
	 * A row of one cell spans its table; an empty first cell goes on with the one above.
	 *
	 * @param number of the row in its table, from 1
	 */
	record Row(int number, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A cell that another above it covers is an empty one; a cell that another to its
	 * left covers is none.
	 *
	 * @param number of the cell in its row, from 1
	 * @param raw the text as it stood, white space and all, but for blank lines at its
	 * end; paragraphs and lines are set apart by "\n", and a cell of a table within the
	 * cell is a line of its own
	 * @param column the first column of the table's grid that it covers, from 1; the
	 * number in the text form
	 * @param span how many columns of the grid it covers; 1 in the text form
	 * @param goesOn whether it is the lower part of a cell that is merged down; never in
	 * the text form
	 */
	record Cell(int number, String raw, int column, int span, boolean goesOn) {

		public Cell(int number, String raw) {
			this(number, raw, number, 1);
		}

		public Cell(int number, String raw, int column, int span) {
			this(number, raw, column, span, false);
		}

		/** Nothing but white space, no-break spaces included. */
		public boolean isBlank() {
			return TextDocument.isBlank(this.raw);
		}

	}

}
