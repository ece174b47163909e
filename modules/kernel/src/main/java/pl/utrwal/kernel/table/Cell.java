package pl.utrwal.kernel.table;

import java.util.List;

/**
 * A value in a table, and the document's cells that it was taken from (none, if it was
 * typed in).
 *
 * @param footnotes the marks of the footnotes that the document put to it
 */
public record Cell(CellValue value, List<String> footnotes, List<SourceCell> source) {

	public Cell {
		footnotes = List.copyOf(footnotes);
		source = List.copyOf(source);
	}

	public static Cell of(CellValue value) {
		return new Cell(value, List.of(), List.of());
	}

	Cell with(CellValue value) {
		return new Cell(value, this.footnotes, this.source);
	}

}
