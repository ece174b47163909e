package pl.utrwal.plans.contract.events;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.table.Cell;

/**
 * A cell that refers to a footnote.
 *
 * @param column the key of the cell's column
 * @param mark of the footnote
 */
public record Anchor(String column, String mark) {

	/**
	 * The marks in a column.
	 */
	public static List<String> marks(List<Anchor> anchors, String column) {
		return anchors.stream().filter((anchor) -> anchor.column().equals(column)).map(Anchor::mark).toList();
	}

	/**
	 * Every mark in the cells of an element.
	 */
	public static List<Anchor> of(Map<String, Cell> cells) {
		return cells.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().footnotes().stream().map((mark) -> new Anchor(entry.getKey(), mark)))
			.toList();
	}

}
