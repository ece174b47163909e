package pl.utrwal.kernel.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;

/**
 * A row: an element of the lowest level of its plan.
 *
 * @param level an index into {@link PlanTable#levels()}
 * @param version the place in the plan's stream of the last event that changed it
 * @param number how the row is shown; not an identity, and possibly empty
 * @param cells by column key
 * @param labels cells of the document beside this row that say what it is, not what it
 * holds
 */
public record Row(ElementId id, int level, long version, String number, Map<String, Cell> cells, List<String> notes,
		List<SourceCell> labels, boolean withdrawn) implements Element {

	public Row {
		cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
		notes = List.copyOf(notes);
		labels = List.copyOf(labels);
	}

	public Row withVersion(long version) {
		return new Row(this.id, this.level, version, this.number, this.cells, this.notes, this.labels, this.withdrawn);
	}

	public Row withNumber(String number) {
		return new Row(this.id, this.level, this.version, number, this.cells, this.notes, this.labels, this.withdrawn);
	}

	/**
	 * The cell keeps the document's cells that it was first taken from.
	 */
	public Row withValue(String column, CellValue value) {
		return withCell(column, (cell) -> cell.with(value));
	}

	public Row withCell(String column, UnaryOperator<Cell> change) {
		Map<String, Cell> changed = new LinkedHashMap<>(this.cells);
		changed.computeIfPresent(column, (key, cell) -> change.apply(cell));
		return new Row(this.id, this.level, this.version, this.number, changed, this.notes, this.labels,
				this.withdrawn);
	}

	/** As an act adopted it: without notes, which are remarks beside a plan. */
	Row adopted() {
		if (this.notes.isEmpty() && this.cells.values().stream().allMatch((cell) -> cell.corrections().isEmpty())) {
			return this;
		}
		Map<String, Cell> said = new LinkedHashMap<>(this.cells);
		said.replaceAll((column, cell) -> cell.adopted());
		return new Row(this.id, this.level, this.version, this.number, said, List.of(), this.labels, this.withdrawn);
	}

	public Row withNote(String note) {
		List<String> more = Stream.concat(this.notes.stream(), Stream.of(note)).toList();
		return new Row(this.id, this.level, this.version, this.number, this.cells, more, this.labels, this.withdrawn);
	}

	/**
	 * Of notes that are the same one goes.
	 */
	public Row withoutNote(String note) {
		List<String> left = new ArrayList<>(this.notes);
		left.remove(note);
		return new Row(this.id, this.level, this.version, this.number, this.cells, left, this.labels, this.withdrawn);
	}

	public Row withWithdrawn(boolean withdrawn) {
		return new Row(this.id, this.level, this.version, this.number, this.cells, this.notes, this.labels, withdrawn);
	}

}
