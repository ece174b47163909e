package pl.utrwal.documents.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A spreadsheet that may be changed and come back. Heads stay as they are; rows can be
 * changed, added and taken out. All cells of a row are open, since a program lets nobody
 * take out a row that holds a closed one; a cell that does not come back refuses what is
 * typed into it instead.
 *
 * @param name of the sheet, at most 31 characters
 * @param properties of the file, by name: what it has to be known by again
 * @param columns from left to right, hidden ones last
 * @param lines the texts of each row, one for each column; read once, while they are
 * written
 * @param about the sheet beside it
 */
public record XlsxForm(String name, Map<String, String> properties, List<Column> columns, Stream<List<String>> lines,
		About about) {

	/** The row of the columns' keys, which is not shown. */
	static final int KEYS = 0;

	private static final int HEADS = 1;

	private static final int FIRST = 2;

	/** So many rows are open below the last, for new ones. */
	private static final int MORE = 100;

	private static final int KEPT_IN_MEMORY = 50;

	private static final int LONGEST = 32767;

	/** The unit that a column's width is counted in is so much of a character. */
	private static final int CHARACTER = 256;

	private static final int WIDTH_OF_NOTES = 100;

	/** In points. */
	private static final float LINE = 15;

	private static final int MOST_LINES = 27;

	private static final int LONGEST_REFUSAL = 255;

	public XlsxForm {
		properties = Map.copyOf(properties);
		columns = List.copyOf(columns);
	}

	/**
	 * @param key what it is known by, whatever its head says
	 * @param width in characters
	 * @param guard what may be typed into its cells
	 */
	public record Column(String key, String head, int width, Guard guard) {
	}

	/**
	 * What may be typed into the cells of a column.
	 */
	public enum Guard {

		/** Anything. */
		OPEN,
		/** Nothing. */
		CLOSED,
		/** One of the choices of the sheet beside it. */
		CHOICE,
		/** It is not shown. */
		HIDDEN

	}

	/**
	 * A sheet that says what can be done with the other one.
	 *
	 * @param name at most 31 characters
	 * @param refusal what a closed cell says
	 * @param choicesHead what stands above the choices
	 */
	public record About(String name, List<String> lines, String refusal, String choicesHead, List<String> choices) {

		public About {
			lines = List.copyOf(lines);
			choices = List.copyOf(choices);
		}

	}

	public void write(OutputStream out) throws IOException {
		// with a table of strings, since not every program understands strings in place
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, KEPT_IN_MEMORY, false, true)) {
			POIXMLProperties.CustomProperties known = workbook.getXSSFWorkbook().getProperties().getCustomProperties();
			this.properties.forEach(known::addProperty);
			SXSSFSheet sheet = workbook.createSheet(this.name);
			heads(workbook, sheet);
			int last = rows(workbook, sheet) + MORE;
			sheet.setAutoFilter(new CellRangeAddress(HEADS, last, 0, this.columns.size() - 1));
			long shown = this.columns.stream().filter((column) -> column.guard() != Guard.HIDDEN).count();
			workbook.setPrintArea(0, 0, (int) shown - 1, HEADS, last - MORE);
			about(workbook);
			guard(sheet, last);
			protect(sheet);
			workbook.write(out);
		}
	}

	private void heads(SXSSFWorkbook workbook, SXSSFSheet sheet) {
		CellStyle style = style(workbook, true, true);
		Row keys = sheet.createRow(KEYS);
		keys.setZeroHeight(true);
		Row heads = sheet.createRow(HEADS);
		for (int index = 0; index < this.columns.size(); index++) {
			Column column = this.columns.get(index);
			keys.createCell(index).setCellValue(column.key());
			Cell head = heads.createCell(index);
			head.setCellValue(column.head());
			head.setCellStyle(style);
			sheet.setColumnWidth(index, column.width() * CHARACTER);
			sheet.setColumnHidden(index, column.guard() == Guard.HIDDEN);
		}
		sheet.createFreezePane(0, FIRST);
		sheet.setRepeatingRows(new CellRangeAddress(HEADS, HEADS, -1, -1));
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setLandscape(true);
		sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
		sheet.getPrintSetup().setFitHeight((short) 0);
	}

	/** The last that holds something. */
	private int rows(SXSSFWorkbook workbook, SXSSFSheet sheet) {
		CellStyle style = style(workbook, false, false);
		int row = HEADS;
		Iterator<List<String>> rows = this.lines.iterator();
		while (rows.hasNext()) {
			List<String> texts = rows.next();
			Row line = sheet.createRow(++row);
			for (int index = 0; index < texts.size(); index++) {
				Cell cell = line.createCell(index);
				cell.setCellValue(cut(texts.get(index)));
				cell.setCellStyle(style);
			}
			line.setHeightInPoints(LINE * Math.min(linesOf(texts), MOST_LINES));
		}
		for (int more = row + 1; more <= row + MORE; more++) {
			Row line = sheet.createRow(more);
			for (int index = 0; index < this.columns.size(); index++) {
				line.createCell(index).setCellStyle(style);
			}
		}
		return row;
	}

	/** Programs do not make the rows of a guarded sheet as high as their texts need. */
	private int linesOf(List<String> texts) {
		int most = 1;
		for (int index = 0; index < texts.size(); index++) {
			Column column = this.columns.get(index);
			if (column.guard() != Guard.HIDDEN) {
				most = Math.max(most,
						texts.get(index).lines().mapToInt((line) -> 1 + line.length() / column.width()).sum());
			}
		}
		return most;
	}

	/** No value is ever a number, a day or a formula, but the text that was typed. */
	private static CellStyle style(SXSSFWorkbook workbook, boolean bold, boolean locked) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat("@"));
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setLocked(locked);
		Font font = workbook.createFont();
		font.setBold(bold);
		style.setFont(font);
		return style;
	}

	static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	private void about(SXSSFWorkbook workbook) {
		SXSSFSheet sheet = workbook.createSheet(this.about.name());
		CellStyle style = style(workbook, false, true);
		sheet.setColumnWidth(0, WIDTH_OF_NOTES * CHARACTER);
		int row = 0;
		for (String text : Stream.of(this.about.lines(), List.of("", this.about.choicesHead()), this.about.choices())
			.flatMap(List::stream)
			.toList()) {
			Cell cell = sheet.createRow(row++).createCell(0);
			cell.setCellValue(cut(text));
			cell.setCellStyle(style);
		}
		protect(sheet);
	}

	private void guard(SXSSFSheet sheet, int last) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		int choices = this.about.lines().size() + 2;
		for (int index = 0; index < this.columns.size(); index++) {
			Guard guard = this.columns.get(index).guard();
			DataValidationConstraint constraint = (guard == Guard.CLOSED) ? helper.createCustomConstraint("FALSE")
					: (guard == Guard.CHOICE && !this.about.choices().isEmpty())
							? helper.createFormulaListConstraint("'%s'!$A$%d:$A$%d".formatted(this.about.name(),
									choices + 1, choices + this.about.choices().size()))
							: null;
			if (constraint != null) {
				DataValidation validation = helper.createValidation(constraint,
						new CellRangeAddressList(FIRST, last, index, index));
				validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
				validation.setShowErrorBox(true);
				validation.setEmptyCellAllowed(guard == Guard.CHOICE);
				validation.createErrorBox(this.about.name(),
						this.about.refusal().substring(0, Math.min(this.about.refusal().length(), LONGEST_REFUSAL)));
				sheet.addValidationData(validation);
			}
		}
	}

	/** Without a password: it guards against slips, not against anybody. */
	private static void protect(SXSSFSheet sheet) {
		sheet.enableLocking();
		sheet.lockInsertRows(false);
		sheet.lockDeleteRows(false);
		sheet.lockFormatCells(false);
		sheet.lockFormatColumns(false);
		sheet.lockFormatRows(false);
		sheet.lockAutoFilter(false);
		sheet.lockSort(false);
	}

}
