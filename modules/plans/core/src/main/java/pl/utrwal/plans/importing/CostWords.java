package pl.utrwal.plans.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.kernel.table.CellValue;

/**
 * Reads what a cell says that something costs.
 */
public final class CostWords {

	private static final Pattern UNIT = Pattern.compile("(?<!\\p{L})(tys|mln)(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern BARE_AMOUNT = Pattern.compile("\\d[\\d .,]*");

	private CostWords() {
	}

	/**
	 * @param heading of the column, which may name the unit: "120" below "koszt (tys.
	 * zł)"; empty if there is none
	 */
	public static CellValue.Cost read(String raw, String heading) {
		String amount = FoldedText.normal(raw);
		Matcher unit = UNIT.matcher(heading);
		return CellValue.Cost.parse((unit.find() && BARE_AMOUNT.matcher(amount).matches())
				? amount + " " + unit.group(1) + ". zł" : amount);
	}

}
