package pl.utrwal.kernel.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;

/**
 * An element above the rows: holds sections of the next level, or rows.
 *
 * @param level an index into {@link PlanTable#levels()}
 * @param version the place in the plan's stream of the last event that changed it
 * @param labels cells of the document that head this section
 */
public record Section(ElementId id, int level, long version, String number, Map<String, Cell> cells, List<String> notes,
		List<SourceCell> labels, boolean withdrawn, List<Section> sections, List<Row> rows) implements Element {

	public Section {
		cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
		notes = List.copyOf(notes);
		labels = List.copyOf(labels);
		sections = List.copyOf(sections);
		rows = List.copyOf(rows);
	}

	public Section withContent(List<Section> sections, List<Row> rows) {
		return new Section(this.id, this.level, this.version, this.number, this.cells, this.notes, this.labels,
				this.withdrawn, sections, rows);
	}

	public Section withVersion(long version) {
		return new Section(this.id, this.level, version, this.number, this.cells, this.notes, this.labels,
				this.withdrawn, this.sections, this.rows);
	}

	public Section withNumber(String number) {
		return new Section(this.id, this.level, this.version, number, this.cells, this.notes, this.labels,
				this.withdrawn, this.sections, this.rows);
	}

	/**
	 * The cell keeps the document's cells that it was first taken from.
	 */
	public Section withValue(String column, CellValue value) {
		return withCell(column, (cell) -> cell.with(value));
	}

	public Section withCell(String column, UnaryOperator<Cell> change) {
		Map<String, Cell> changed = new LinkedHashMap<>(this.cells);
		changed.computeIfPresent(column, (key, cell) -> change.apply(cell));
		return new Section(this.id, this.level, this.version, this.number, changed, this.notes, this.labels,
				this.withdrawn, this.sections, this.rows);
	}

	/**
	 * As an act adopted it, with all that it holds: without notes, which are remarks
	 * beside a plan.
	 */
	Section adopted() {
		Map<String, Cell> said = new LinkedHashMap<>(this.cells);
		said.replaceAll((column, cell) -> cell.adopted());
		return new Section(this.id, this.level, this.version, this.number, said, List.of(), this.labels, this.withdrawn,
				this.sections.stream().map(Section::adopted).toList(), this.rows.stream().map(Row::adopted).toList());
	}

	public Section withNote(String note) {
		List<String> more = Stream.concat(this.notes.stream(), Stream.of(note)).toList();
		return new Section(this.id, this.level, this.version, this.number, this.cells, more, this.labels,
				this.withdrawn, this.sections, this.rows);
	}

	/**
	 * Of notes that are the same one goes.
	 */
	public Section withoutNote(String note) {
		List<String> left = new ArrayList<>(this.notes);
		left.remove(note);
		return new Section(this.id, this.level, this.version, this.number, this.cells, left, this.labels,
				this.withdrawn, this.sections, this.rows);
	}

	public Section withWithdrawn(boolean withdrawn) {
		return new Section(this.id, this.level, this.version, this.number, this.cells, this.notes, this.labels,
				withdrawn, this.sections, this.rows);
	}

	/**
	 * What it holds, withdrawn ones too: sections or rows.
	 */
	public List<? extends Element> children() {
		return this.rows.isEmpty() ? this.sections : this.rows;
	}

	/**
	 * Rows from the first to the last, also those of inner sections.
	 */
	public Stream<Row> allRows() {
		return Stream.concat(this.rows.stream(), this.sections.stream().flatMap(Section::allRows));
	}

	/**
	 * Itself and all that it holds, each before what it holds.
	 */
	public Stream<Element> elements() {
		return Stream.concat(Stream.of(this),
				Stream.concat(this.rows.stream(), this.sections.stream().flatMap(Section::elements)));
	}

	Stream<Section> withInner() {
		return Stream.concat(Stream.of(this), this.sections.stream().flatMap(Section::withInner));
	}

	List<Section> pathTo(ElementId element) {
		if (this.id.equals(element) || this.rows.stream().anyMatch((row) -> row.id().equals(element))) {
			return List.of(this);
		}
		for (Section section : this.sections) {
			List<Section> rest = section.pathTo(element);
			if (!rest.isEmpty()) {
				return Stream.concat(Stream.of(this), rest.stream()).toList();
			}
		}
		return List.of();
	}

	/**
	 * Gives this very object back where nothing changed, so that a change can be seen.
	 */
	Section changeSection(ElementId section, UnaryOperator<Section> change) {
		if (this.id.equals(section)) {
			return change.apply(this);
		}
		return sameOr(this.sections.stream().map((inner) -> inner.changeSection(section, change)).toList(), this.rows);
	}

	Section changeRow(ElementId id, UnaryOperator<Row> change) {
		return sameOr(this.sections.stream().map((inner) -> inner.changeRow(id, change)).toList(),
				this.rows.stream().map((row) -> row.id().equals(id) ? change.apply(row) : row).toList());
	}

	Section remove(ElementId element) {
		return sameOr(this.sections.stream()
			.filter((inner) -> !inner.id().equals(element))
			.map((inner) -> inner.remove(element))
			.toList(), this.rows.stream().filter((row) -> !row.id().equals(element)).toList());
	}

	private Section sameOr(List<Section> sections, List<Row> rows) {
		return (same(sections, this.sections) && same(rows, this.rows)) ? this : withContent(sections, rows);
	}

	private static boolean same(List<?> left, List<?> right) {
		return left.size() == right.size()
				&& IntStream.range(0, left.size()).allMatch((index) -> left.get(index) == right.get(index));
	}

}
