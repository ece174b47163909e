package pl.utrwal.strategy.write.strategy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.SourceCell;

/**
 * An element that comes with all it holds.
 *
 * @param cells by column key; of a column that is missing nothing is known
 * @param branches elements of the next level
 */
public record Branch(ElementId id, String number, Map<String, Cell> cells, List<SourceCell> labels,
		List<Branch> branches) {

	long size() {
		return 1 + this.branches.stream().mapToLong(Branch::size).sum();
	}

	Stream<Cell> cell(String column) {
		return Stream.ofNullable(this.cells.get(column));
	}

}
