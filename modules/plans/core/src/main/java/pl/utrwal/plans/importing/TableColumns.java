package pl.utrwal.plans.importing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the columns of one of the document's tables were taken for.
 *
 * @param table number of the table in the document, from 1
 * @param signature tells tables of the same shape
 * @param card whether it is a card, whose labels stand on the left of what they name
 * @param columns from left to right
 */
public record TableColumns(int table, String signature, Origin origin, boolean card, List<TableColumn> columns) {

	private static final int SAMPLES = 3;

	public TableColumns {
		columns = List.copyOf(columns);
	}

	/**
	 * What each column of a table was taken for, with its heading and some of its values.
	 * @param headings null if it has none
	 */
	public static TableColumns of(TableGrid grid, TableHeadings headings, ColumnMapping reading, Origin origin,
			String signature, boolean card) {
		int told = reading.roles().size();
		List<TableColumn> columns = IntStream.range(grid.width() - told, grid.width())
			.mapToObj((column) -> column(grid, headings, column, reading.role(column)))
			.toList();
		return new TableColumns(grid.number(), signature, origin, card, columns);
	}

	private static TableColumn column(TableGrid grid, TableHeadings headings, int column, ColumnRole role) {
		boolean headed = headings != null && column >= 0;
		List<String> samples = grid.rows()
			.stream()
			.filter((row) -> row.cells().size() > 1 && (headings == null || !headings.rows().contains(row.number())))
			.flatMap((row) -> row.filled().stream().filter((cell) -> cell.from() == column))
			.map((cell) -> FoldedText.normal(cell.raw()))
			.limit(SAMPLES)
			.toList();
		return new TableColumn(headed ? headings.texts().get(column) : "", samples, role);
	}

	/** Was anything read with them? */
	public boolean isRead() {
		return this.origin != Origin.UNKNOWN && (this.card || roles().contains(ColumnRole.TEXT));
	}

	public List<ColumnRole> roles() {
		return this.columns.stream().map(TableColumn::role).toList();
	}

	/**
	 * Where the reading is from.
	 */
	public enum Origin {

		GUESSED, REMEMBERED, TOLD,

		/** A table of an unknown shape, left aside. */
		UNKNOWN

	}

	/**
	 * @param heading as written; empty if there is none
	 * @param samples the first three values
	 */
	public record TableColumn(String heading, List<String> samples, ColumnRole role) {

		public TableColumn {
			samples = List.copyOf(samples);
		}

	}

}
