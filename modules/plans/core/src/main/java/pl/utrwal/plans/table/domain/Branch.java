package pl.utrwal.plans.table.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.SourceCell;

/**
 * An element that comes with all it holds.
 *
 * @param level the name of its level; null for the first that fits under its parent
 * @param cells by column key; of a column that is missing nothing is known
 * @param branches elements of the levels below
 */
public record Branch(ElementId id, String level, String number, Map<String, Cell> cells, List<SourceCell> labels,
		List<Branch> branches) {

	public Branch {
		labels = List.copyOf(labels);
		branches = List.copyOf(branches);
	}

	/**
	 * An element that was typed in, and holds nothing yet.
	 */
	public static Branch typed(ElementId id, String level, String number, Map<String, CellValue> values) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		values.forEach((column, value) -> cells.put(column, Cell.of(value)));
		return new Branch(id, level, number, cells, List.of(), List.of());
	}

	Branch on(Level level) {
		return new Branch(this.id, level.name(), this.number, this.cells, this.labels, this.branches);
	}

	/**
	 * The same without white space around its words.
	 */
	Branch stripped() {
		Map<String, Cell> cells = new LinkedHashMap<>();
		this.cells.forEach((key, cell) -> cells.put(key, (cell.value() instanceof CellValue.Words words)
				? new Cell(new CellValue.Words(words.text().strip()), cell.footnotes(), cell.source()) : cell));
		return new Branch(this.id, this.level, this.number, cells, this.labels,
				this.branches.stream().map(Branch::stripped).toList());
	}

	String words(String column) {
		return ((CellValue.Words) this.cells.get(column).value()).text();
	}

	Stream<Branch> all() {
		return Stream.concat(Stream.of(this), this.branches.stream().flatMap(Branch::all));
	}

}
