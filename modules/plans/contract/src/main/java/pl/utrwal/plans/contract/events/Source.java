package pl.utrwal.plans.contract.events;

import java.util.List;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.SourceCell;

/**
 * A cell of the imported document as it is stored.
 */
public record Source(int table, int row, int cell, String raw) {

	public static List<Source> of(List<SourceCell> cells) {
		return cells.stream().map((cell) -> new Source(cell.table(), cell.row(), cell.cell(), cell.raw())).toList();
	}

	public static List<SourceCell> cells(List<Source> sources) {
		return sources.stream()
			.map((source) -> new SourceCell(source.table(), source.row(), source.cell(), source.raw()))
			.toList();
	}

	/**
	 * A value with the document's cells that it was taken from.
	 */
	public static Cell cell(CellValue value, List<Source> sources) {
		return new Cell(value, List.of(), cells(sources));
	}

}
