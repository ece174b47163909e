package pl.utrwal.kernel.table;

import java.util.List;

/**
 * A value in a table, and the document's cells that it was taken from (none, if it was
 * typed in).
 */
public record Cell(CellValue value, List<SourceCell> source) {

	public Cell {
		source = List.copyOf(source);
	}

	public static Cell of(CellValue value) {
		return new Cell(value, List.of());
	}

}
