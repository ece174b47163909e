package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet of one sheet.
 */
public final class Xlsx {

	private static final String PROGRAM = "Utrwal";

	/** The characters that a sheet shows of a cell before it is cut off. */
	private static final int WIDEST = 60;

	private static final int LONGEST = 32767;

	private Xlsx() {
	}

	/**
	 * Writes the headings in bold, kept in sight, and the rows below. No value is ever a
	 * formula.
	 * @param name at most 31 characters
	 * @param rows of texts and {@link LocalDate days}; null is an empty cell. A text
	 * longer than a cell holds is cut
	 */
	public static void write(OutputStream out, String name, List<String> headings, List<? extends List<?>> rows)
			throws IOException {
		try (Workbook workbook = new Workbook(out, PROGRAM, "1.0")) {
			Worksheet sheet = workbook.newWorksheet(name);
			for (int column = 0; column < headings.size(); column++) {
				sheet.value(0, column, headings.get(column));
				sheet.style(0, column).bold().wrapText(true).set();
				sheet.width(column, width(column, headings, rows));
			}
			sheet.freezePane(0, 1);
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					write(sheet, row + 1, column, rows.get(row).get(column));
				}
			}
			if (!rows.isEmpty()) {
				sheet.setAutoFilter(0, 0, rows.size(), headings.size() - 1);
			}
		}
	}

	private static void write(Worksheet sheet, int row, int column, Object value) {
		if (value instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (value != null) {
			String text = value.toString();
			sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST)));
			sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
		}
	}

	private static int width(int column, List<String> headings, List<? extends List<?>> rows) {
		int longest = rows.stream()
			.map((row) -> row.get(column))
			.mapToInt((value) -> (value != null) ? value.toString().length() : 0)
			.max()
			.orElse(0);
		return Math.clamp(Math.max(longest, headings.get(column).length()) + 2L, 8, WIDEST);
	}

}
