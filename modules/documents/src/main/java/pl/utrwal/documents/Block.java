package pl.utrwal.documents;

import java.util.List;

/**
 * What a document is made of, from top to bottom.
 */
public sealed interface Block {

	/**
	 * Text outside tables, up to the next blank line; headings too.
	 *
	 * @param line number of its first line in the document, from 1
	 */
	record Paragraph(String text, int line) implements Block {
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
	 * @param number of the cell in its row, from 1
	 * @param raw the text as it stood, white space and all, but for blank lines at its
	 * end
	 */
	record Cell(int number, String raw) {

		/** Nothing but white space, no-break spaces included. */
		public boolean isBlank() {
			return TextDocument.isBlank(this.raw);
		}

	}

}
