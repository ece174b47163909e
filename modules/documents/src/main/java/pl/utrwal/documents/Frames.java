package pl.utrwal.documents;

import java.util.List;

/**
 * Tells tables that are drawn around another one, as forms and letterheads are. What such
 * a table holds stands outside tables. A small table within a cell is a part of its text.
 *
 * @param table the name of the elements that are tables
 * @param row of those that are rows
 * @param cell of those that are cells
 */
record Frames(String table, String row, String cell) {

	/** A wider one is a table in its own right. */
	private static final int WIDEST = 2;

	/** A narrower or lower one is not worth a frame. */
	private static final int FRAMED_WIDTH = 3;

	private static final int FRAMED_HEIGHT = 2;

	/**
	 * @param rows the cells of each row of the table in question
	 */
	boolean isFrame(List<List<Xml>> rows) {
		return rows.stream().allMatch((cells) -> cells.size() <= WIDEST) && rows.stream()
			.flatMap(List::stream)
			.flatMap((outer) -> outer.nearest(this.table))
			.anyMatch(this::isFramed);
	}

	private boolean isFramed(Xml inner) {
		return inner.nearest(this.row).limit(FRAMED_HEIGHT).count() == FRAMED_HEIGHT && inner.nearest(this.row)
			.anyMatch((cells) -> cells.nearest(this.cell).limit(FRAMED_WIDTH).count() == FRAMED_WIDTH);
	}

}
