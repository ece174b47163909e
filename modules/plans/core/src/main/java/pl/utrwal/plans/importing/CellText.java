package pl.utrwal.plans.importing;

import java.util.List;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What a text means as a cell of a column, where the column is known.
 */
public final class CellText {

	private CellText() {
	}

	/**
	 * @param words empty for a cell of which nothing is known
	 */
	public static CellValue value(Column column, String words) {
		if (words.isEmpty()) {
			return column.kind().nothing();
		}
		return switch (column.kind()) {
			case WORDS -> new CellValue.Words(words);
			case TIME_FRAME -> new CellValue.When(TimeFrame.parse(words));
			case PARTIES -> new CellValue.Parties(parties(words, column.alone()));
			case FUNDING -> FundingWords.read(words, CellText::names);
			case COST -> CellValue.Cost.parse(words);
			case QUANTITIES -> CellValue.Quantities.parse(words);
			case REFERENCES -> new CellValue.References(
					words.lines().map((line) -> Reference.open(line, ReferenceKind.of(line))).toList());
		};
	}

	private static List<Party> parties(String words, PartyRole alone) {
		return PartyNames.read(words, alone).parties().stream().distinct().toList();
	}

	private static List<String> names(String words) {
		return parties(words, PartyRole.LEAD).stream().map(Party::name).distinct().toList();
	}

}
