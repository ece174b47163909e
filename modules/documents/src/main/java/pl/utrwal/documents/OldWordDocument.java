package pl.utrwal.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.converter.AbstractWordConverter;
import org.apache.poi.hwpf.usermodel.Bookmark;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Section;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import pl.utrwal.documents.UnreadableDocument.Reason;

/**
 * Reads a .doc of Word 97 or newer: tells it in the words of an .odt, which are read as
 * such. Its tables have no grid, only edges of cells; where those of two rows are nearer
 * than the eye sees, they are one.
 */
final class OldWordDocument extends AbstractWordConverter {

	/** The main part of a document, where there is one. */
	private static final String MAIN = "WordDocument";

	/** Styles that Word numbers from 1 are its headings. */
	private static final int LOWEST_HEADING = 9;

	/** In twentieths of a point. */
	private static final int NEAR = 60;

	/** An .odt counts white space. */
	private static final Pattern PARTS = Pattern.compile("\t| +|[^\t ]+");

	private final org.w3c.dom.Document odt;

	private final Element text;

	private final HWPFDocument document;

	private int spent;

	private OldWordDocument(HWPFDocument document) throws ParserConfigurationException {
		this.document = document;
		this.odt = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
		this.text = this.odt.createElement("text");
		this.odt.appendChild(this.odt.createElement("document"))
			.appendChild(this.odt.createElement("body"))
			.appendChild(this.text);
	}

	/**
	 * @throws UnreadableDocument if it is none, too old, encrypted or broken
	 */
	static Document read(byte[] bytes) {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			DirectoryNode root = file.getRoot();
			if (root.hasEntry("EncryptedPackage")) {
				throw new UnreadableDocument(Reason.ENCRYPTED);
			}
			if (!root.hasEntry(MAIN)) {
				throw new UnreadableDocument(Reason.FORMAT_UNKNOWN);
			}
			return new OpenDocument(new OldWordDocument(new HWPFDocument(root)).told()).read();
		}
		catch (UnreadableDocument refused) {
			throw refused;
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableDocument(Reason.ENCRYPTED, ex);
		}
		catch (OldWordFileFormatException ex) {
			throw new UnreadableDocument(Reason.OLD_WORD, ex);
		}
		catch (StackOverflowError ex) {
			throw new UnreadableDocument(Reason.UNSAFE, ex);
		}
		catch (IOException | RuntimeException | ParserConfigurationException | TransformerException ex) {
			throw new UnreadableDocument(Reason.DAMAGED, ex);
		}
	}

	private Xml told() throws TransformerException {
		processDocumentPart(this.document, this.document.getRange());
		Range boxes = this.document.getMainTextboxRange();
		if (boxes.getEndOffset() > boxes.getStartOffset()) {
			processParagraphes(this.document, this.text, boxes, Integer.MIN_VALUE);
		}
		ByteArrayOutputStream xml = new ByteArrayOutputStream();
		TransformerFactory.newDefaultInstance()
			.newTransformer()
			.transform(new DOMSource(this.odt), new StreamResult(xml));
		return Xml.parse(xml.toByteArray());
	}

	private Element add(Node parent, String name) {
		spend(1);
		return (Element) parent.appendChild(this.odt.createElement(name));
	}

	/** Before anything is made of it. */
	private void spend(int characters) {
		this.spent += characters;
		if (this.spent > Documents.MAX_CHARACTERS) {
			throw new UnreadableDocument(Reason.TOO_LARGE);
		}
	}

	@Override
	public org.w3c.dom.Document getDocument() {
		return this.odt;
	}

	@Override
	protected void processSection(HWPFDocumentCore document, Section section, int number) {
		processParagraphes(document, this.text, section, Integer.MIN_VALUE);
	}

	@Override
	protected void processParagraph(HWPFDocumentCore document, Element parent, int tableLevel, Paragraph paragraph,
			String number) {
		int heading = (paragraph.getStyleIndex() >= 1 && paragraph.getStyleIndex() <= LOWEST_HEADING)
				? paragraph.getStyleIndex() : paragraph.getLvl() + 1;
		Element line = add(parent, (heading <= LOWEST_HEADING) ? "h" : "p");
		if (heading <= LOWEST_HEADING) {
			line.setAttribute("outline-level", String.valueOf(heading));
		}
		if (!number.isBlank()) {
			line.setTextContent(Numeral.signs(number.strip()) + " ");
		}
		processCharacters(document, tableLevel, paragraph, line);
	}

	@Override
	protected void processTable(HWPFDocumentCore document, Element parent, Table table) {
		Element grid = add(parent, "table");
		List<Integer> edges = edges(table);
		for (int row = 0; row < table.numRows(); row++) {
			Element line = add(grid, "table-row");
			TableRow cells = table.getRow(row);
			int at = 0;
			for (int i = 0; i < cells.numCells(); i++) {
				TableCell cell = cells.getCell(i);
				int first = column(edges, cell.getLeftEdge());
				at = covered(line, first - at, at);
				int right = cell.getLeftEdge() + cell.getWidth();
				while (i + 1 < cells.numCells() && goesOnFromLeft(cells.getCell(i + 1))) {
					i++;
					right = cells.getCell(i).getLeftEdge() + cells.getCell(i).getWidth();
				}
				int span = column(edges, right) - first;
				if (span > 0) {
					at = cell(line, table, row, cell, first, span, edges);
				}
			}
		}
	}

	/**
	 * @return the column after it
	 */
	private int cell(Element line, Table table, int row, TableCell cell, int first, int span, List<Integer> edges) {
		if (goesOnFromAbove(cell)) {
			return covered(line, span, first);
		}
		Element told = add(line, "table-cell");
		told.setAttribute("number-columns-spanned", String.valueOf(span));
		told.setAttribute("number-rows-spanned",
				String.valueOf(cell.isFirstVerticallyMerged() ? 1 + (int) IntStream.range(row + 1, table.numRows())
					.takeWhile((below) -> isCoveredAt(table.getRow(below), first, edges))
					.count() : 1));
		processParagraphes(this.document, told, cell, table.getTableLevel());
		return covered(line, span - 1, first + 1);
	}

	private int covered(Element line, int count, int at) {
		for (int i = 0; i < count; i++) {
			add(line, "covered-table-cell");
		}
		return at + Math.max(count, 0);
	}

	private static boolean isCoveredAt(TableRow row, int column, List<Integer> edges) {
		return IntStream.range(0, row.numCells())
			.mapToObj(row::getCell)
			.anyMatch((cell) -> column(edges, cell.getLeftEdge()) == column && goesOnFromAbove(cell));
	}

	private static boolean goesOnFromAbove(TableCell cell) {
		return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
	}

	private static boolean goesOnFromLeft(TableCell cell) {
		return cell.isMerged() && !cell.isFirstMerged();
	}

	/** Where columns begin and end, from the left. */
	private static List<Integer> edges(Table table) {
		TreeSet<Integer> all = new TreeSet<>();
		for (int row = 0; row < table.numRows(); row++) {
			TableRow cells = table.getRow(row);
			for (int i = 0; i < cells.numCells(); i++) {
				all.add(cells.getCell(i).getLeftEdge());
				all.add(cells.getCell(i).getLeftEdge() + cells.getCell(i).getWidth());
			}
		}
		List<Integer> edges = new ArrayList<>();
		for (int edge : all) {
			if (edges.isEmpty() || edge - edges.getLast() > NEAR) {
				edges.add(edge);
			}
		}
		return edges;
	}

	/** From 0. */
	private static int column(List<Integer> edges, int edge) {
		int found = Collections.binarySearch(edges, edge);
		return (found >= 0) ? found : Math.max(0, -found - 2);
	}

	@Override
	protected void outputCharacters(Element line, CharacterRun run, String text) {
		if (run.isVanished() || run.isMarkedDeleted()) {
			return;
		}
		spend(text.length());
		if (isMark(this.document.getFootnotes(), run)) {
			ownNote(this.document.getFootnotes(), this.document.getFootnoteRange(), "footnote", run, text, line);
			return;
		}
		if (isMark(this.document.getEndnotes(), run)) {
			ownNote(this.document.getEndnotes(), this.document.getEndnoteRange(), "endnote", run, text, line);
			return;
		}
		Matcher parts = PARTS.matcher(printable(text));
		while (parts.find()) {
			switch (parts.group().charAt(0)) {
				case '\t' -> add(line, "tab");
				case ' ' -> add(line, "s").setAttribute("c", String.valueOf(parts.group().length()));
				default -> line.appendChild(this.odt.createTextNode(parts.group()));
			}
		}
	}

	/** One that the author wrote; those that are counted are told apart before. */
	private static boolean isMark(Notes notes, CharacterRun run) {
		return notes.getNoteIndexByAnchorPosition(run.getStartOffset()) >= 0;
	}

	private void ownNote(Notes notes, Range all, String kind, CharacterRun run, String mark, Element line) {
		int index = notes.getNoteIndexByAnchorPosition(run.getStartOffset());
		note(kind, mark, line,
				new Range(all.getStartOffset() + notes.getNoteTextStartOffset(index),
						all.getStartOffset() + notes.getNoteTextEndOffset(index), this.document))
			.setAttribute("label", mark);
	}

	/** Without what XML cannot hold, and without places where a word may be divided. */
	private static String printable(String text) {
		return text.codePoints()
			.filter((sign) -> sign != UNICODECHAR_ZERO_WIDTH_SPACE && sign != 0xfffe && sign != 0xffff
					&& Character.getType(sign) != Character.SURROGATE)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@Override
	protected void processSymbol(HWPFDocument document, CharacterRun run, Element line) {
		outputCharacters(line, run, Numeral.sign(run.getSymbolFont().getMainFontName(), run.getSymbolCharacter()));
	}

	@Override
	protected void processLineBreak(Element line, CharacterRun run) {
		add(line, "line-break");
	}

	@Override
	protected void processBookmarks(HWPFDocumentCore document, Element line, Range range, int tableLevel,
			List<Bookmark> bookmarks) {
		processCharacters(document, tableLevel, range, line);
	}

	@Override
	protected void processHyperlink(HWPFDocumentCore document, Element line, Range range, int tableLevel,
			String address) {
		processCharacters(document, tableLevel, range, line);
	}

	@Override
	protected void processPageref(HWPFDocumentCore document, Element line, Range range, int tableLevel, String place) {
		processCharacters(document, tableLevel, range, line);
	}

	@Override
	protected void processFootnoteAutonumbered(HWPFDocument document, int index, Element line, Range note) {
		note("footnote", Numeral.DECIMAL.of(index + 1), line, note);
	}

	@Override
	protected void processEndnoteAutonumbered(HWPFDocument document, int index, Element line, Range note) {
		note("endnote", Numeral.LOWER_ROMAN.of(index + 1), line, note);
	}

	/**
	 * @return its mark
	 */
	private Element note(String kind, String mark, Element line, Range note) {
		Element told = add(line, "note");
		told.setAttribute("note-class", kind);
		Element citation = add(told, "note-citation");
		citation.setTextContent(mark);
		processParagraphes(this.document, add(told, "note-body"), note, Integer.MIN_VALUE);
		return citation;
	}

	@Override
	protected void processDrawnObject(HWPFDocument document, CharacterRun run, OfficeDrawing drawing, String path,
			Element line) {
	}

	@Override
	protected void processImage(Element line, boolean inlined, Picture picture, String address) {
	}

	@Override
	protected void processImageWithoutPicturesManager(Element line, boolean inlined, Picture picture) {
	}

	@Override
	protected void processPageBreak(HWPFDocumentCore document, Element parent) {
	}

	@Override
	protected void processDocumentInformation(SummaryInformation information) {
	}

}
