package pl.utrwal.documents.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import pl.utrwal.documents.out.Paper.Column;
import pl.utrwal.documents.out.Paper.Grid;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Line;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.QrCode;
import pl.utrwal.documents.out.Paper.Words;

/**
 * Writes a paper as a Word document of A4 pages, with headings, tables whose heads are
 * repeated on each page, and pages counted.
 */
public final class DocxPaper {

	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	/** In twentieths of a point. */
	private static final int LONG_SIDE = 16838;

	private static final int SHORT_SIDE = 11906;

	private static final int MARGIN = 1134;

	private static final BigInteger BEFORE_HEADING = BigInteger.valueOf(240);

	private static final BigInteger AFTER_HEADING = BigInteger.valueOf(80);

	private static final BigInteger AFTER_PARAGRAPH = BigInteger.valueOf(120);

	private static final String FONT = "Calibri";

	/** In points. */
	private static final int NOTE_SIZE = 9;

	/** In points. */
	private static final int CODE_SIZE = 102;

	private static final String SHADE = "EDEDED";

	private static final List<Style> STYLES = List.of(new Style("Normal", "Normal", 11, false, -1),
			new Style("BodyText", "Body Text", 11, false, -1), new Style("Title", "Title", 16, true, -1),
			new Style("Heading1", "heading 1", 14, true, 0), new Style("Heading2", "heading 2", 12, true, 1),
			new Style("Heading3", "heading 3", 11, true, 2));

	private final XWPFDocument document = new XWPFDocument();

	private final int pageWidth;

	private final int textWidth;

	private DocxPaper(boolean upright) {
		this.pageWidth = upright ? SHORT_SIDE : LONG_SIDE;
		this.textWidth = this.pageWidth - 2 * MARGIN;
	}

	public static void write(OutputStream out, Paper paper) throws IOException {
		DocxPaper writer = new DocxPaper(paper.upright());
		try (writer.document) {
			writer.put(paper);
			writer.document.write(out);
		}
	}

	private void put(Paper paper) {
		this.document.getProperties().getCoreProperties().setTitle(paper.title());
		page();
		styles(paper.language());
		footer(paper.footer());
		paper.corner().forEach((line) -> paragraph("Normal", line).setAlignment(ParagraphAlignment.RIGHT));
		paragraph("Title", paper.title()).setAlignment(ParagraphAlignment.CENTER);
		paper.below().forEach((line) -> paragraph("Normal", line).setAlignment(ParagraphAlignment.CENTER));
		for (Paper.Part part : paper.parts()) {
			switch (part) {
				case Heading heading -> paragraph("Heading" + Math.min(heading.level(), 3), heading.text());
				case Paragraph paragraph -> paragraph("BodyText", paragraph.text());
				case QrCode code -> code(code);
				case Grid grid -> table(grid);
			}
		}
	}

	private void code(QrCode code) {
		try (InputStream image = new ByteArrayInputStream(QrImage.png(code.content()))) {
			int side = Units.toEMU(CODE_SIZE);
			this.document.createParagraph()
				.createRun()
				.addPicture(image, PictureType.PNG, "code.png", side, side)
				.getCTPicture()
				.getNvPicPr()
				.getCNvPr()
				.setDescr(code.says());
		}
		catch (IOException | InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setOrient((this.pageWidth == SHORT_SIDE) ? STPageOrientation.PORTRAIT : STPageOrientation.LANDSCAPE);
		size.setW(BigInteger.valueOf(this.pageWidth));
		size.setH(BigInteger.valueOf(SHORT_SIDE + LONG_SIDE - this.pageWidth));
		CTPageMar margins = section.addNewPgMar();
		BigInteger margin = BigInteger.valueOf(MARGIN);
		margins.setTop(margin);
		margins.setBottom(margin);
		margins.setLeft(margin);
		margins.setRight(margin);
	}

	private void styles(Locale language) {
		XWPFStyles styles = this.document.createStyles();
		styles.setSpellingLanguage(language.toLanguageTag());
		for (Style wanted : STYLES) {
			CTStyle style = CTStyle.Factory.newInstance();
			style.setStyleId(wanted.id);
			style.setType(STStyleType.PARAGRAPH);
			style.addNewName().setVal(wanted.name);
			if (!wanted.id.equals("Normal")) {
				style.addNewBasedOn().setVal("Normal");
				style.addNewNext().setVal("Normal");
				style.addNewQFormat();
			}
			else {
				style.setDefault(true);
			}
			if (wanted.outline >= 0) {
				CTPPrGeneral properties = style.addNewPPr();
				properties.addNewKeepNext();
				properties.addNewSpacing().setBefore(BEFORE_HEADING);
				properties.getSpacing().setAfter(AFTER_HEADING);
				properties.addNewOutlineLvl().setVal(BigInteger.valueOf(wanted.outline));
			}
			else if (wanted.id.equals("BodyText")) {
				style.addNewPPr().addNewSpacing().setAfter(AFTER_PARAGRAPH);
			}
			CTRPr run = style.addNewRPr();
			CTFonts fonts = run.addNewRFonts();
			fonts.setAscii(FONT);
			fonts.setHAnsi(FONT);
			fonts.setCs(FONT);
			if (wanted.bold) {
				run.addNewB();
			}
			run.addNewSz().setVal(BigInteger.valueOf(2L * wanted.size));
			styles.addStyle(new XWPFStyle(style));
		}
	}

	private void footer(String text) {
		XWPFParagraph paragraph = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		paragraph.setAlignment(ParagraphAlignment.RIGHT);
		XWPFRun run = paragraph.createRun();
		run.setFontSize(NOTE_SIZE);
		run.setText(text + " · ");
		field(paragraph, "PAGE");
		XWPFRun slash = paragraph.createRun();
		slash.setFontSize(NOTE_SIZE);
		slash.setText(" / ");
		field(paragraph, "NUMPAGES");
	}

	private static void field(XWPFParagraph paragraph, String instruction) {
		XWPFFieldRun field = paragraph.createFieldRun();
		field.setFieldInstruction(instruction);
		field.setFontSize(NOTE_SIZE);
		field.setText("1");
	}

	private XWPFParagraph paragraph(String style, String text) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		lines(paragraph.createRun(), text);
		return paragraph;
	}

	private static void lines(XWPFRun run, String text) {
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				run.addBreak();
			}
			run.setText(lines.get(i));
		}
	}

	private void table(Grid grid) {
		XWPFTable table = this.document.createTable(1, grid.columns().size());
		table.setWidth(this.textWidth);
		table.getCTTbl().getTblPr().addNewTblCaption().setVal(grid.name());
		List<Integer> widths = widths(grid);
		CTTblGrid columns = (table.getCTTbl().getTblGrid() != null) ? table.getCTTbl().getTblGrid()
				: table.getCTTbl().addNewTblGrid();
		while (columns.sizeOfGridColArray() > 0) {
			columns.removeGridCol(0);
		}
		widths.forEach((width) -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
		XWPFTableRow heads = table.getRow(0);
		heads.setRepeatHeader(true);
		heads.setCantSplitRow(true);
		for (int i = 0; i < widths.size(); i++) {
			XWPFTableCell cell = heads.getCell(i);
			cell.setWidth(String.valueOf(widths.get(i)));
			cell.setColor(SHADE);
			XWPFRun run = cell.getParagraphs().getFirst().createRun();
			run.setBold(true);
			run.setText(grid.columns().get(i).head());
		}
		for (Line line : grid.lines()) {
			row(table, grid, line, widths);
		}
		// two tables that touch would be one
		this.document.createParagraph();
	}

	private void row(XWPFTable table, Grid grid, Line line, List<Integer> widths) {
		XWPFTableRow row = table.createRow();
		row.setCantSplitRow(true);
		if (line.isAcross(grid)) {
			while (row.getTableCells().size() > 1) {
				row.removeCell(1);
			}
			row.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
			row.getCell(0).setWidth(String.valueOf(this.textWidth));
			row.getCell(0).setColor(SHADE);
			fill(row.getCell(0), line.cells().getFirst(), true, line.struck());
			return;
		}
		for (int i = 0; i < widths.size(); i++) {
			row.getCell(i).setWidth(String.valueOf(widths.get(i)));
			fill(row.getCell(i), line.cells().get(i), false, line.struck());
		}
	}

	private static void fill(XWPFTableCell cell, Words words, boolean bold, boolean struck) {
		XWPFRun run = cell.getParagraphs().getFirst().createRun();
		run.setBold(bold);
		run.setStrikeThrough(struck);
		lines(run, words.text());
		for (String note : words.notes()) {
			XWPFRun small = cell.addParagraph().createRun();
			small.setItalic(true);
			small.setFontSize(NOTE_SIZE);
			lines(small, note);
		}
	}

	private List<Integer> widths(Grid grid) {
		int all = grid.columns().stream().mapToInt(Column::width).sum();
		return grid.columns().stream().map((column) -> this.textWidth * column.width() / all).toList();
	}

	/**
	 * @param size in points
	 * @param outline the level of a heading from 0, -1 for none
	 */
	private record Style(String id, String name, int size, boolean bold, int outline) {
	}

}
