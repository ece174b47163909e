package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ProposedIndicator;

/**
 * An element while its rows are being read.
 */
final class ElementDraft {

	private final String number;

	private final Map<String, Cell> cells = new LinkedHashMap<>();

	private final List<SourceCell> labels = new ArrayList<>();

	private final List<ElementDraft> inner = new ArrayList<>();

	private final List<ProposedIndicator> indicators = new ArrayList<>();

	ElementDraft(String number) {
		this.number = number;
	}

	/**
	 * An element out of a line.
	 * @param raw null if no line says it
	 */
	static ElementDraft line(String number, String text, String raw) {
		ElementDraft draft = new ElementDraft(number);
		draft.put(Column.TEXT, text, raw);
		return draft;
	}

	/** A section out of its heading. */
	static ElementDraft section(NumberedText heading, List<SourceCell> source) {
		ElementDraft draft = new ElementDraft(heading.number());
		draft.put(Column.TEXT, new CellValue.Words(heading.text()), List.of(), source);
		return draft;
	}

	void put(String column, CellValue value, List<String> footnotes, List<SourceCell> source) {
		this.cells.put(column, new Cell(value, footnotes, source));
	}

	/**
	 * @param raw the line that says it; null if none does
	 */
	void put(String column, String text, String raw) {
		put(column, new CellValue.Words(text), List.of(),
				(raw != null) ? List.of(new SourceCell(0, 0, 0, raw)) : List.of());
	}

	/** Another cell that says more of the same. */
	void join(String column, CellValue value, SourceCell more) {
		List<SourceCell> source = new ArrayList<>(this.cells.get(column).source());
		source.add(more);
		put(column, value, this.cells.get(column).footnotes(), source);
	}

	CellValue value(String column) {
		return this.cells.get(column).value();
	}

	String number() {
		return this.number;
	}

	List<SourceCell> source(String column) {
		return this.cells.get(column).source();
	}

	boolean has(String column) {
		return this.cells.containsKey(column);
	}

	String text(String column) {
		return ((CellValue.Words) this.cells.get(column).value()).text();
	}

	List<SourceCell> labels() {
		return this.labels;
	}

	List<ProposedIndicator> indicators() {
		return this.indicators;
	}

	List<ElementDraft> inner() {
		return this.inner;
	}

	/**
	 * @param levels its own, and those below
	 */
	ProposedElement proposed(List<Level> levels) {
		return new ProposedElement(levels.getFirst().name(), this.number, this.cells, this.labels,
				this.inner.stream().map((draft) -> draft.proposed(levels.subList(1, levels.size()))).toList(),
				this.indicators);
	}

	/**
	 * @param level its own
	 * @param elements what it holds
	 */
	ProposedElement proposed(Level level, List<ProposedElement> elements) {
		Map<String, Cell> all = new LinkedHashMap<>();
		level.columns()
			.forEach((column) -> all.put(column.key(),
					this.cells.getOrDefault(column.key(), Cell.of(column.kind().nothing()))));
		return new ProposedElement(level.name(), this.number, all, this.labels, elements);
	}

	/** Puts another line of the document behind what stands in a column. */
	void append(String column, String raw) {
		Cell cell = this.cells.get(column);
		List<SourceCell> source = new ArrayList<>(cell.source());
		source.add(new SourceCell(0, 0, 0, raw));
		put(column, new CellValue.Words(text(column) + " " + FoldedText.normal(raw)), cell.footnotes(), source);
	}

}
