package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.kernel.table.SourceCell;

/**
 * A table by its columns. In a word processor's table each cell says which columns of the
 * grid it covers; columns whose edges differ by a little, as those of tables drawn by
 * hand do, are one. The text form knows nothing of that: there a row that lacks cells
 * lacks them on the left.
 */
public final class TableGrid {

	/** No word processor makes a wider table. */
	public static final int WIDEST = 63;

	private final int number;

	private final int width;

	private final boolean ragged;

	private final List<Row> rows;

	/** The first and the last column of the document's grid that each column covers. */
	private final List<int[]> edges;

	private TableGrid(Block.Table table) {
		this.number = table.number();
		this.ragged = isRagged(table);
		this.edges = this.ragged ? List.of() : edges(table);
		this.width = this.ragged ? usualWidth(table) : this.edges.size();
		List<Row> made = new ArrayList<>();
		for (Block.Row row : table.rows()) {
			made.add(row(row, made.isEmpty() ? null : made.getLast()));
		}
		this.rows = List.copyOf(made);
	}

	public static TableGrid of(Block.Table table) {
		return new TableGrid(table);
	}

	private static boolean isRagged(Block.Table table) {
		return table.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.allMatch((cell) -> cell.column() == cell.number() && cell.span() == 1)
				&& table.rows().stream().map((row) -> row.cells().size()).distinct().count() > 1;
	}

	/** Rows of one cell span the table, however wide it is. */
	private static int usualWidth(Block.Table table) {
		Map<Integer, Integer> widths = new HashMap<>();
		table.rows()
			.stream()
			.map((row) -> row.cells().size())
			.filter((size) -> size > 1 && size <= WIDEST)
			.forEach((size) -> widths.merge(size, 1, Integer::sum));
		return widths.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(1);
	}

	/** The columns are those of the most rows, or of a row that divides these further. */
	private static List<int[]> edges(Block.Table table) {
		Map<List<Integer>, Integer> layouts = new HashMap<>();
		int end = 1;
		for (Block.Row row : table.rows()) {
			List<Integer> starts = row.cells().stream().map(Block.Cell::column).toList();
			if (starts.size() <= WIDEST) {
				layouts.merge(starts, (starts.size() > 1) ? row.cells().size() : 0, Integer::sum);
			}
			end = Math.max(end, row.cells().stream().mapToInt((cell) -> cell.column() + cell.span()).max().orElse(1));
		}
		List<Integer> usual = layouts.entrySet()
			.stream()
			.max(Map.Entry.<List<Integer>, Integer>comparingByValue().thenComparing((layout) -> layout.getKey().size()))
			.map(Map.Entry::getKey)
			.orElse(List.of(1));
		for (List<Integer> layout : layouts.keySet()) {
			Set<Integer> finer = new HashSet<>(layout);
			if (layout.size() > usual.size() && finer.containsAll(usual)) {
				usual = layout;
			}
		}
		List<int[]> edges = new ArrayList<>();
		for (int i = 0; i < usual.size(); i++) {
			edges.add(new int[] { usual.get(i),
					(i + 1 < usual.size()) ? usual.get(i + 1) : Math.max(end, usual.get(i) + 1) });
		}
		return edges;
	}

	private Row row(Block.Row row, Row above) {
		List<Placed> cells = new ArrayList<>();
		int size = row.cells().size();
		for (Block.Cell cell : row.cells()) {
			int from;
			int to;
			if (this.ragged) {
				from = (size == 1) ? 0 : this.width - size + cell.number() - 1;
				to = (size == 1) ? this.width : from + 1;
			}
			else {
				from = column(cell.column(), cell.column() + cell.span());
				to = from + 1;
				while (to < this.width && covers(cell, this.edges.get(to))) {
					to++;
				}
			}
			SourceCell source = new SourceCell(this.number, row.number(), cell.number(), cell.raw());
			Placed origin = (cell.goesOn() && above != null) ? above.at(from) : null;
			cells.add(new Placed(source, from, to, (origin != null) ? origin.origin() : null));
		}
		return new Row(row.number(), cells, this.width);
	}

	/** The first of the columns that lie for the most part below the cell. */
	private int column(int start, int end) {
		int best = 0;
		int most = 0;
		for (int i = 0; i < this.width; i++) {
			int overlap = overlap(start, end, this.edges.get(i));
			if (2 * overlap >= this.edges.get(i)[1] - this.edges.get(i)[0] && overlap > 0) {
				return i;
			}
			if (overlap > most) {
				most = overlap;
				best = i;
			}
		}
		return best;
	}

	private static boolean covers(Block.Cell cell, int[] edge) {
		return 2 * overlap(cell.column(), cell.column() + cell.span(), edge) >= edge[1] - edge[0]
				&& overlap(cell.column(), cell.column() + cell.span(), edge) > 0;
	}

	private static int overlap(int start, int end, int[] edge) {
		return Math.min(end, edge[1]) - Math.max(start, edge[0]);
	}

	public int number() {
		return this.number;
	}

	public int width() {
		return this.width;
	}

	public List<Row> rows() {
		return this.rows;
	}

	/** Is it of the text form, with rows of different lengths? */
	public boolean isRagged() {
		return this.ragged;
	}

	/**
	 * A row, with its cells in their order, those that go on from above too.
	 */
	public static final class Row {

		private final int number;

		private final List<Placed> cells;

		/** By column; null where none covers it. */
		private final Placed[] columns;

		private Row(int number, List<Placed> cells, int width) {
			this.number = number;
			this.cells = List.copyOf(cells);
			this.columns = new Placed[width];
			for (Placed cell : this.cells) {
				for (int column = Math.max(0, cell.from()); column < Math.min(width, cell.to()); column++) {
					if (this.columns[column] == null) {
						this.columns[column] = cell;
					}
				}
			}
		}

		public int number() {
			return this.number;
		}

		public List<Placed> cells() {
			return this.cells;
		}

		/**
		 * @return the cell that covers the column; null if none does
		 */
		public Placed at(int column) {
			return (column >= 0 && column < this.columns.length) ? this.columns[column] : null;
		}

		/** Cells with words of their own. */
		public List<Placed> filled() {
			return this.cells.stream().filter((cell) -> !cell.goesOn() && !cell.isBlank()).toList();
		}

		/** The text of a row, for somebody to recognise it. */
		public String line() {
			return String.join(" | ",
					this.cells.stream().map((cell) -> FoldedText.normal(cell.source().raw())).toList());
		}

		public Stream<SourceCell> sources() {
			return filled().stream().map(Placed::source);
		}

	}

	/**
	 * A cell in its columns.
	 *
	 * @param source its place in the document, and its own words
	 * @param from its first column, from 0; less in a row that is longer than others
	 * @param to the column behind its last one
	 * @param above the cell that it goes on with, merged down; null if it stands by
	 * itself
	 */
	public record Placed(SourceCell source, int from, int to, Placed above) {

		public boolean goesOn() {
			return this.above != null;
		}

		/** The cell whose words hold here. */
		public Placed origin() {
			return (this.above != null) ? this.above : this;
		}

		/** No words hold here. */
		public boolean isBlank() {
			return FoldedText.normal(origin().source.raw()).isEmpty();
		}

		public boolean covers(int column) {
			return this.from <= column && column < this.to;
		}

		public int span() {
			return this.to - this.from;
		}

		public String raw() {
			return origin().source.raw();
		}

	}

}
