package pl.utrwal.plans.exporting.web;

import java.util.List;
import java.util.Map;

/**
 * What somebody changed in a sheet, measured against the plan that it was made of.
 *
 * @param position at which the plan was given away
 * @param removed ids of the elements whose lines are gone
 * @param remarks what the sheet says and does not carry
 */
record SheetEdits(long position, List<Edit> cells, List<Added> rows, List<String> removed, List<Remark> remarks) {

	SheetEdits {
		cells = List.copyOf(cells);
		rows = List.copyOf(rows);
		removed = List.copyOf(removed);
		remarks = List.copyOf(remarks);
	}

	int size() {
		return this.cells.size() + this.rows.size() + this.removed.size();
	}

	/**
	 * @param line of the sheet, from 1
	 */
	record Edit(int line, String element, String column, String text) {
	}

	/**
	 * @param id that the new row gets
	 * @param parent the id of the section that it stands in; null if that is not to be
	 * found
	 * @param texts by the keys of the columns, those that are not empty
	 */
	record Added(int line, String id, String parent, String number, Map<String, String> texts) {

		Added {
			texts = Map.copyOf(texts);
		}

	}

	/**
	 * @param code the message is {@code sheet.remark.<code>}
	 */
	record Remark(int line, String code) {
	}

}
