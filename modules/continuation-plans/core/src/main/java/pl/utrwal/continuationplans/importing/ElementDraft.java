package pl.utrwal.continuationplans.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ProposedElement;

/**
 * An element while its cells are being read.
 */
final class ElementDraft {

	private final String level;

	private final String number;

	private final Map<String, Cell> cells = new LinkedHashMap<>();

	private final List<SourceCell> labels = new ArrayList<>();

	private final List<ElementDraft> inner = new ArrayList<>();

	/**
	 * @param source none if the words are ours
	 */
	ElementDraft(String level, String number, String text, SourceCell... source) {
		this.level = level;
		this.number = number;
		put(Column.TEXT, new CellValue.Words(text), source);
	}

	void put(String column, CellValue value, SourceCell... source) {
		this.cells.put(column, new Cell(value, List.of(), List.of(source)));
	}

	/** Adds to the words that are there. */
	void say(String column, String text, SourceCell source) {
		Cell before = this.cells.get(column);
		List<SourceCell> sources = new ArrayList<>((before != null) ? before.source() : List.of());
		sources.add(source);
		this.cells.put(column, new Cell(new CellValue.Words((before != null) ? words(column) + "\n" + text : text),
				List.of(), sources));
	}

	/** Adds to the parties that are there. */
	void join(List<Party> parties, SourceCell source) {
		Cell before = this.cells.getOrDefault(Column.PARTIES, Cell.of(Column.parties().kind().nothing()));
		this.cells.put(Column.PARTIES,
				new Cell(
						new CellValue.Parties(
								Stream.concat(((CellValue.Parties) before.value()).parties().stream(), parties.stream())
									.distinct()
									.toList()),
						List.of(), Stream.concat(before.source().stream(), Stream.of(source)).toList()));
	}

	private String words(String column) {
		return ((CellValue.Words) this.cells.get(column).value()).text();
	}

	List<SourceCell> labels() {
		return this.labels;
	}

	List<ElementDraft> inner() {
		return this.inner;
	}

	ElementDraft add(ElementDraft draft) {
		this.inner.add(draft);
		return draft;
	}

	/** The list of a level that it holds, which is begun if there is none. */
	ElementDraft list(String level, String text) {
		return this.inner.stream()
			.filter((draft) -> draft.level.equals(level))
			.findFirst()
			.orElseGet(() -> add(new ElementDraft(level, "", text)));
	}

	/** With the marks of footnotes taken out of the words. */
	ProposedElement proposed(PlanKind kind, FootnoteMarks marks) {
		Map<String, Cell> cells = new LinkedHashMap<>();
		for (Column column : kind.level(this.level).columns()) {
			Cell cell = this.cells.getOrDefault(column.key(), Cell.of(column.kind().nothing()));
			if (cell.value() instanceof CellValue.Words words) {
				FootnoteMarks.Marked marked = marks.read(words.text());
				cell = new Cell(new CellValue.Words(marked.text().isBlank() ? words.text() : marked.text()),
						marked.marks(), cell.source());
			}
			cells.put(column.key(), cell);
		}
		return new ProposedElement(this.level, this.number, cells, this.labels,
				this.inner.stream().map((draft) -> draft.proposed(kind, marks)).toList());
	}

}
