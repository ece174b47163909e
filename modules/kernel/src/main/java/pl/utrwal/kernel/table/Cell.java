package pl.utrwal.kernel.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value in a table, and the document's cells that it was taken from (none, if it was
 * typed in).
 *
 * @param footnotes the marks of the footnotes that the document put to it
 * @param corrections of the words that an act adopted, the oldest first; one that is open
 * is the last
 */
public record Cell(CellValue value, List<String> footnotes, List<SourceCell> source, List<Correction> corrections) {

	public Cell {
		footnotes = List.copyOf(footnotes);
		source = List.copyOf(source);
		corrections = (corrections != null) ? List.copyOf(corrections) : List.of();
	}

	public Cell(CellValue value, List<String> footnotes, List<SourceCell> source) {
		this(value, footnotes, source, List.of());
	}

	public static Cell of(CellValue value) {
		return new Cell(value, List.of(), List.of());
	}

	/** Another value: what was put right in the one before has gone with it. */
	Cell with(CellValue value) {
		return new Cell(value, this.footnotes, this.source);
	}

	/**
	 * The corrections that count.
	 */
	public List<Correction> marks() {
		return this.corrections.stream().filter((correction) -> !correction.isOpen()).toList();
	}

	/**
	 * The correction that waits for the owner of the plan.
	 */
	public Optional<Correction> proposed() {
		return this.corrections.stream().filter(Correction::isOpen).findFirst();
	}

	/**
	 * With a correction that waits for the owner of the plan.
	 */
	public Cell proposed(Correction correction) {
		return new Cell(this.value, this.footnotes, this.source, with(marks(), correction));
	}

	/**
	 * Without the correction that waited.
	 */
	public Cell declined() {
		return new Cell(this.value, this.footnotes, this.source, marks());
	}

	/**
	 * In the words of a correction that counts. Where they are again those that the act
	 * adopted, nothing is left to be marked.
	 */
	public Cell corrected(Correction correction) {
		List<Correction> marks = with(marks(), correction);
		boolean takenBack = correction.after().equals(marks.getFirst().before());
		return new Cell(new CellValue.Words(correction.after()), this.footnotes, this.source,
				takenBack ? List.of() : marks);
	}

	/**
	 * In the words that an act adopted, with the marks of what was put right since.
	 */
	Cell adopted() {
		if (this.corrections.isEmpty()) {
			return this;
		}
		List<Correction> marks = marks();
		CellValue said = marks.isEmpty() ? this.value : new CellValue.Words(marks.getFirst().before());
		return new Cell(said, this.footnotes, this.source, marks);
	}

	private static List<Correction> with(List<Correction> marks, Correction correction) {
		return Stream.concat(marks.stream(), Stream.of(correction)).toList();
	}

}
