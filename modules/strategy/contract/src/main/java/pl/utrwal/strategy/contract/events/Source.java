package pl.utrwal.strategy.contract.events;

import java.util.List;

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

}
