package pl.utrwal.plans.importing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import pl.utrwal.documents.Block;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableGrid.Placed;
import pl.utrwal.plans.importing.TableHeadings;
import pl.utrwal.plans.importing.web.ImportService.Understood;

/**
 * A document as it was, and beside it what was understood. Each value has the places that
 * it comes from, and each place the value that was made of it.
 *
 * @param document from top to bottom
 * @param plan elements of the highest level
 */
public record ImportView(List<Part> document, List<Node> plan) {

	static ImportView of(Understood understood) {
		return new Builder(understood).build();
	}

	/**
	 * A paragraph or a table; the other is null.
	 */
	public record Part(TextPart text, TablePart table) {
	}

	/**
	 * A paragraph or a footnote.
	 *
	 * @param id of its place on the page
	 * @param place by which it is corrected; null if it cannot be
	 * @param heading its level from 1; 0 if it is none
	 * @param value the id of what was made of it; null if nothing was
	 * @param level what element was made of it, by the name of its level; null if none
	 * was
	 */
	public record TextPart(String id, String place, String text, int heading, String value, String level) {
	}

	/**
	 * A table.
	 *
	 * @param columns null if nobody can say what they hold
	 * @param lead how many columns of rows that are too long stand to the left
	 * @param roles of each column of the grid; empty if it is a card
	 */
	public record TablePart(int number, TableColumns columns, int lead, int width, List<ColumnPart> roles,
			List<RowPart> rows) {
	}

	/**
	 * What a column was taken for.
	 *
	 * @param place by which it is corrected
	 * @param code of its role
	 */
	public record ColumnPart(String place, String code, String heading) {
	}

	/**
	 * A row.
	 *
	 * @param level what element was made of it, by the name of its level; null if none
	 * was
	 * @param head whether it says what is below it
	 */
	public record RowPart(String place, int number, String level, boolean head, List<CellPart> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param id of its place on the page; null if the document has no cell there
	 * @param value the id of what was made of it; null if nothing was
	 * @param column by which what it heads is corrected; null if it heads nothing
	 */
	public record CellPart(String id, String text, int colspan, int rowspan, String value, String column) {
	}

	/**
	 * An element as it will be.
	 *
	 * @param values those that are known, the text first
	 * @param beside what stands under it
	 */
	public record Node(String id, int depth, String level, String number, List<ValuePart> values,
			List<SourceCell> beside, List<Node> nodes) {

		public boolean isRow() {
			return this.nodes.isEmpty();
		}

	}

	/**
	 * A value, and where it comes from.
	 */
	public record ValuePart(String id, Column column, Cell cell, List<Origin> origins) {
	}

	/**
	 * @param table 0 for a paragraph
	 */
	public record Origin(String id, int table, int row) {
	}

	private static final class Builder {

		private static final int LONGEST_LEVEL = 300;

		private final Understood understood;

		/** By id of the place. */
		private final Map<String, String> values = new HashMap<>();

		private final Map<String, String> levels = new HashMap<>();

		/** Places of paragraphs by their words, in the order of the document. */
		private final Map<String, List<String>> paragraphs = new HashMap<>();

		private int count;

		Builder(Understood understood) {
			this.understood = understood;
		}

		ImportView build() {
			int notes = 0;
			for (Block block : this.understood.document().blocks()) {
				if (block instanceof Block.Paragraph paragraph) {
					this.paragraphs.computeIfAbsent(paragraph.text(), (text) -> new ArrayList<>())
						.add("c-" + new Place(0, paragraph.line()));
				}
			}
			PlanKind kind = this.understood.proposal().kind();
			List<Node> plan = this.understood.proposal().areas().stream().map((area) -> node(kind, area, 0)).toList();
			Map<Integer, TableColumns> columns = new HashMap<>();
			this.understood.proposal().tables().forEach((table) -> columns.put(table.table(), table));
			List<Part> document = new ArrayList<>();
			for (Block block : this.understood.document().blocks()) {
				document.add(switch (block) {
					case Block.Paragraph paragraph -> new Part(text(paragraph, this.understood.correctable()), null);
					case Block.Table table -> new Part(null, table(TableGrid.of(table), columns.get(table.number())));
					case Block.Footnote footnote -> new Part(new TextPart("footnote-" + ++notes, null,
							footnote.mark() + " " + footnote.text(), 0, null, null), null);
				});
			}
			return new ImportView(document, plan);
		}

		private Node node(PlanKind kind, ProposedElement element, int depth) {
			Level level = kind.level(element.level());
			String id = "e-" + ++this.count;
			List<ValuePart> values = new ArrayList<>();
			for (Column column : level.columns()) {
				Cell cell = element.cells().get(column.key());
				if (column.key().equals(Column.TEXT) || !cell.value().equals(column.kind().nothing())) {
					values.add(value(id + "-" + column.key(), element.level(), column, cell));
				}
			}
			return new Node(id, depth, element.level(), element.number(), values, element.labels(),
					element.elements().stream().map((inner) -> node(kind, inner, depth + 1)).toList());
		}

		private ValuePart value(String id, String level, Column column, Cell cell) {
			Map<String, Origin> origins = new LinkedHashMap<>();
			for (SourceCell source : cell.source()) {
				String place = place(source);
				if (place != null) {
					origins.put(place, new Origin(place, (source.row() > 0) ? source.table() : 0, source.row()));
					this.values.putIfAbsent(place, id);
					if (column.key().equals(Column.TEXT)) {
						this.levels.putIfAbsent(row(place), level);
					}
				}
			}
			return new ValuePart(id, column, cell, List.copyOf(origins.values()));
		}

		/**
		 * The first paragraph with the words, or one that ends with them behind a label;
		 * later ones for later values.
		 */
		private String place(SourceCell source) {
			if (source.row() > 0) {
				return "c-%d-%d-%d".formatted(source.table(), source.row(), source.cell());
			}
			List<String> same = this.paragraphs.getOrDefault(source.raw(), List.of());
			if (same.isEmpty() && !source.raw().isBlank()) {
				same = this.paragraphs.entrySet()
					.stream()
					.filter((paragraph) -> paragraph.getKey().endsWith(": " + source.raw()))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(List.of());
			}
			return same.isEmpty() ? null : (same.size() == 1) ? same.getFirst() : same.removeFirst();
		}

		/** Of a cell, its row. */
		private static String row(String place) {
			return place.startsWith("c-0-") ? place : place.substring(0, place.lastIndexOf('-'));
		}

		private TextPart text(Block.Paragraph paragraph, boolean correctable) {
			Place place = new Place(0, paragraph.line());
			String id = "c-" + place;
			boolean brief = correctable && paragraph.text().length() <= LONGEST_LEVEL
					&& !FoldedText.normal(paragraph.text()).isEmpty();
			return new TextPart(id, brief ? place.toString() : null, paragraph.text(), paragraph.heading(),
					this.values.get(id), this.levels.get(id));
		}

		private TablePart table(TableGrid grid, TableColumns columns) {
			int lead = -Math.min(0,
					grid.rows().stream().flatMap((row) -> row.cells().stream()).mapToInt(Placed::from).min().orElse(0));
			Map<Integer, TableHeadings> headings = TableHeadings.in(grid);
			Map<Placed, int[]> spans = spans(grid);
			boolean card = columns != null && columns.card();
			List<RowPart> rows = new ArrayList<>();
			for (TableGrid.Row row : grid.rows()) {
				List<CellPart> cells = new ArrayList<>();
				boolean head = !card && headings.containsKey(row.number());
				int at = -lead;
				for (Placed cell : row.cells()) {
					if (cell.from() > at) {
						cells.add(new CellPart(null, "", cell.from() - at, 1, null, null));
					}
					at = Math.max(at, cell.to());
					if (cell.goesOn() && spans.get(cell.origin())[1] >= row.number()) {
						continue;
					}
					cells.add(cell(grid, columns, row, cell, head, cell.goesOn() ? 1 : spans.get(cell)[0]));
				}
				if (at < grid.width()) {
					cells.add(new CellPart(null, "", grid.width() - at, 1, null, null));
				}
				String place = new Place(grid.number(), row.number()).toString();
				rows.add(new RowPart(place, row.number(), this.levels.get("c-" + place), head, cells));
			}
			return new TablePart(grid.number(), columns, lead, lead + grid.width(), roles(grid, columns), rows);
		}

		/**
		 * Of each cell how many rows it covers, and the last of them.
		 */
		private static Map<Placed, int[]> spans(TableGrid grid) {
			Map<Placed, int[]> spans = new IdentityHashMap<>();
			for (TableGrid.Row row : grid.rows()) {
				for (Placed cell : row.cells()) {
					int[] span = spans.computeIfAbsent(cell.origin(), (origin) -> new int[] { 1, row.number() });
					if (cell.goesOn() && span[1] == row.number() - 1 && cell.from() == cell.origin().from()
							&& cell.to() == cell.origin().to()) {
						span[0]++;
						span[1] = row.number();
					}
				}
			}
			return spans;
		}

		private CellPart cell(TableGrid grid, TableColumns columns, TableGrid.Row row, Placed cell, boolean head,
				int rowspan) {
			SourceCell source = cell.source();
			String id = "c-%d-%d-%d".formatted(source.table(), row.number(), source.cell());
			return new CellPart(id, source.raw(), cell.span(), rowspan, this.values.get(id),
					(columns == null || cell.isBlank()) ? null : headed(grid, columns, cell, head));
		}

		/** The column that the cell heads, or on a card what it is the label of. */
		private static String headed(TableGrid grid, TableColumns columns, Placed cell, boolean head) {
			int index = -1;
			if (columns.card()) {
				String label = FoldedText.normal(cell.raw());
				index = IntStream.range(0, columns.columns().size())
					.filter((i) -> columns.columns().get(i).heading().equals(label))
					.findFirst()
					.orElse(-1);
			}
			else if (head) {
				index = cell.from() - (grid.width() - columns.columns().size());
			}
			return (index >= 0) ? place(grid.number(), index) : null;
		}

		private static String place(int table, int index) {
			return table + "-c" + index;
		}

		private static List<ColumnPart> roles(TableGrid grid, TableColumns columns) {
			if (columns == null || columns.card()) {
				return List.of();
			}
			int first = grid.width() - columns.columns().size();
			return IntStream.range(0, grid.width()).mapToObj((column) -> {
				int index = column - first;
				return (index < 0) ? new ColumnPart(null, "", "") : new ColumnPart(place(grid.number(), index),
						columns.columns().get(index).role().code(), columns.columns().get(index).heading());
			}).toList();
		}

	}

}
