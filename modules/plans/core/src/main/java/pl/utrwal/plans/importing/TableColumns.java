package pl.utrwal.plans.importing;

import java.util.List;

/**
 * What the columns of one of the document's tables were taken for.
 *
 * @param table number of the table in the document, from 1
 * @param signature tells tables of the same shape
 * @param card whether it is a card, whose labels stand on the left of what they name
 * @param columns from left to right
 */
public record TableColumns(int table, String signature, Origin origin, boolean card, List<TableColumn> columns) {

	public TableColumns {
		columns = List.copyOf(columns);
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
