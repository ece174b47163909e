package pl.utrwal.plans.table.web;

import java.util.List;

import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.RunsForward;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.FundingWords;
import pl.utrwal.plans.importing.PartyNames;
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
		else if (words.isEmpty()) {
			return column.kind().nothing();
		}
		return switch (column.kind()) {
			case WORDS -> new CellValue.Words(words);
			case TIME_FRAME -> {
				new RunsForward(words).verify();
				yield new CellValue.When(TimeFrame.parse(words));
			}
			case PARTIES -> new CellValue.Parties(parties(words));
			case FUNDING -> funding(words);
			case COST -> CellValue.Cost.parse(words);
			case QUANTITIES -> CellValue.Quantities.parse(words);
			case REFERENCES -> CellForm.references(words, (CellValue.References) before);
		};
	}

	private static List<Party> parties(String words) {
		return PartyNames.read(words, PartyRole.LEAD).parties().stream().distinct().toList();
	}

	private static CellValue.Funding funding(String words) {
		CellValue.Funding read = FundingWords.read(words,
				(text) -> parties(text).stream().map(Party::name).distinct().toList());
		return read.sources().isEmpty() ? new CellValue.Funding(FundingKind.NONE, List.of()) : read;
	}

}
