package pl.utrwal.plans.table.web;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.time.RunsForward;
import pl.utrwal.plans.importing.CellText;
import pl.utrwal.plans.table.domain.Plan;

/**
 * What a text means in a column, as a cell of another program or of a document holds it.
 */
final class TypedCell {

	private TypedCell() {
	}

	/**
	 * @param text empty for a cell of which nothing is known
	 * @param before what the cell holds, whose references stay known while their words
	 * stay
	 * @throws RuleBroken if no cell of the column may hold it
	 */
	static CellValue read(Column column, String text, CellValue before) {
		String words = CellForm.text(text).strip();
		if (column.key().equals(Column.TEXT)) {
			new HasText(words, Plan.LONGEST_TEXT).verify();
		}
		if (column.kind() == ColumnKind.TIME_FRAME) {
			new RunsForward(words).verify();
		}
		return (before instanceof CellValue.References references) ? CellForm.references(words, references)
				: CellText.value(column, words);
	}

}
