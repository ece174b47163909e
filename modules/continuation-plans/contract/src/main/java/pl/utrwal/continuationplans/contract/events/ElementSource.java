package pl.utrwal.continuationplans.contract.events;

import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.contract.events.PlanEvent.Anchor;
import pl.utrwal.plans.contract.events.PlanEvent.Source;

/**
 * Where in the imported document the values of an element were taken from; empty if it
 * was typed in.
 *
 * @param anchors where footnotes are referred to
 * @param labels cells that say what it is, not what it holds
 */
public record ElementSource(List<Values> values, List<Anchor> anchors, List<Source> labels) {

	public ElementSource {
		values = List.copyOf(values);
		anchors = List.copyOf(anchors);
		labels = List.copyOf(labels);
	}

	/**
	 * @param cells by column key
	 */
	public static ElementSource from(Map<String, Cell> cells, List<SourceCell> labels) {
		return new ElementSource(cells.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().source().isEmpty())
			.map((entry) -> new Values(entry.getKey(), Source.of(entry.getValue().source())))
			.toList(), Anchor.of(cells), Source.of(labels));
	}

	/**
	 * A value with what is known of where it was taken from.
	 */
	Cell cell(String column, CellValue value) {
		return new Cell(value, Anchor.marks(this.anchors, column),
				this.values.stream()
					.filter((taken) -> taken.column().equals(column))
					.flatMap((taken) -> Source.cells(taken.source()).stream())
					.toList());
	}

	/**
	 * The document's cells that the value of a column was taken from.
	 */
	public record Values(String column, List<Source> source) {

		public Values {
			source = List.copyOf(source);
		}

	}

}
