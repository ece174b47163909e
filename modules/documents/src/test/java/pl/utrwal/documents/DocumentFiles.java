package pl.utrwal.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import pl.utrwal.documents.Block.*;

/**
 * Writes a document as the file of a word processor, for tests. The grid of a table is as
 * wide as its longest row: in a shorter row the first cell takes the columns left over. A
 * row's leading empty cells are merged with those above that are as wide and not blank.
 */
public final class DocumentFiles {

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private static final Pattern ODT_PIECES = Pattern.compile("\n|\t|^ | {2,}|[^\n\t ]+| ");

	private static final BigInteger COLUMN_WIDTH = BigInteger.valueOf(1400);

	private static final int HEADINGS = 9;

	/** The rest of the notes, whose marks have not come yet. */
	private final Deque<Footnote> notes;

	private DocumentFiles(Document document) {
		this.notes = document.blocks()
			.stream()
			.filter(Footnote.class::isInstance)
			.map(Footnote.class::cast)
			.collect(Collectors.toCollection(ArrayDeque::new));
	}

	public static byte[] docx(Document document) {
		try {
			return new DocumentFiles(document).writeDocx(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static byte[] odt(Document document) {
		return odt(new DocumentFiles(document).odtBody(document));
	}

	/** An .odt around the markup of its text, which may use list style "L". */
	static byte[] odt(String body) {
		return odt(body, "");
	}

	/**
	 * @param styles further automatic styles
	 */
	static byte[] odt(String body, String styles) {
		Map<String, String> entries = new LinkedHashMap<>();
		String type = "application/vnd.oasis.opendocument.text";
		entries.put("mimetype", type);
		entries.put("META-INF/manifest.xml", """
				<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
				manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>\
				<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
				</manifest:manifest>""".formatted(type));
		entries.put("content.xml", """
				<?xml version="1.0" encoding="UTF-8"?>
				<office:document-content \
				xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
				xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
				xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
				xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
				xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
				xmlns:dc="http://purl.org/dc/elements/1.1/" \
				xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
				xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" \
				xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">\
				<office:automatic-styles><text:list-style style:name="L">\
				<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>\
				<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>\
				<text:list-level-style-number text:level="3" style:num-format="I" text:display-levels="3"/>\
				<text:list-level-style-bullet text:level="4" text:bullet-char="\uf0b7"/>\
				<text:list-level-style-number text:level="5" style:num-format="1" \
				loext:num-list-format="(%%1%%/%%5%%)"/>\
				</text:list-style>%s</office:automatic-styles>\
				<office:body><office:text>%s</office:text></office:body></office:document-content>""".formatted(styles,
				body));
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
		return Zip.of(bytes);
	}

	private byte[] writeDocx(Document document) throws IOException {
		try (XWPFDocument docx = new XWPFDocument()) {
			for (int level = 1; level <= HEADINGS; level++) {
				CTStyle style = CTStyle.Factory.newInstance();
				style.setStyleId("Nagwek" + level);
				style.setType(STStyleType.PARAGRAPH);
				style.addNewName().setVal("heading " + level);
				CTPPrGeneral properties = style.addNewPPr();
				properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
				docx.createStyles().addStyle(new XWPFStyle(style));
			}
			CTBody body = docx.getDocument().getBody();
			for (Block block : document.blocks()) {
				switch (block) {
					case Paragraph paragraph -> {
						CTP p = body.addNewP();
						if (paragraph.heading() > 0) {
							p.addNewPPr().addNewPStyle().setVal("Nagwek" + paragraph.heading());
						}
						docxText(docx, p, paragraph.text());
					}
					case Table table -> {
						docxTable(docx, body.addNewTbl(), table);
						body.addNewP();
					}
					case Footnote footnote -> {
					}
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			docx.write(out);
			return out.toByteArray();
		}
	}

	private void docxTable(XWPFDocument docx, CTTbl tbl, Table table) {
		tbl.addNewTblPr();
		CTTblGrid grid = tbl.addNewTblGrid();
		List<List<Place>> places = places(table);
		for (int i = 0; i < width(table); i++) {
			grid.addNewGridCol().setW(COLUMN_WIDTH);
		}
		for (List<Place> row : places) {
			CTRow tr = tbl.addNewTr();
			for (Place place : row) {
				CTTc tc = tr.addNewTc();
				CTTcPr properties = tc.addNewTcPr();
				if (place.span > 1) {
					properties.addNewGridSpan().setVal(BigInteger.valueOf(place.span));
				}
				if (place.origin != place) {
					properties.addNewVMerge();
				}
				else if (place.rows > 1) {
					properties.addNewVMerge().setVal(STMerge.RESTART);
				}
				for (String line : place.raw.split("\n", -1)) {
					docxText(docx, tc.addNewP(), line);
				}
			}
		}
	}

	private void docxText(XWPFDocument docx, CTP p, String text) {
		for (Object piece : pieces(text)) {
			if (piece instanceof Footnote note) {
				docxNote(docx, p.addNewR(), note);
			}
			else {
				docxRuns(p, (String) piece);
			}
		}
	}

	private static void docxNote(XWPFDocument docx, CTR run, Footnote note) {
		XWPFAbstractFootnoteEndnote made = isEndnote(note) ? docx.createEndnote() : docx.createFootnote();
		docxRuns(made.createParagraph().getCTP(), note.text());
		CTFtnEdnRef reference = isEndnote(note) ? run.addNewEndnoteReference() : run.addNewFootnoteReference();
		reference.setId(made.getId());
		if (!isNumbered(note)) {
			reference.setCustomMarkFollows(true);
			run.addNewT().setStringValue(note.mark());
		}
	}

	private static void docxRuns(CTP p, String text) {
		for (String piece : text.split("(?<=[\n\t])|(?=[\n\t])")) {
			CTR run = p.addNewR();
			switch (piece) {
				case "\n" -> run.addNewBr();
				case "\t" -> run.addNewTab();
				default -> {
					CTText t = run.addNewT();
					t.setStringValue(piece);
					t.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
				}
			}
		}
	}

	private String odtBody(Document document) {
		StringBuilder body = new StringBuilder();
		for (Block block : document.blocks()) {
			switch (block) {
				case Paragraph paragraph -> {
					String text = odtText(paragraph.text());
					body.append((paragraph.heading() > 0)
							? "<text:h text:outline-level=\"" + paragraph.heading() + "\">" + text + "</text:h>"
							: "<text:p>" + text + "</text:p>");
				}
				case Table table -> odtTable(body, table);
				case Footnote footnote -> {
				}
			}
		}
		return body.toString();
	}

	private void odtTable(StringBuilder body, Table table) {
		body.append("<table:table table:name=\"T%s\"><table:table-column table:number-columns-repeated=\"%s\"/>"
			.formatted(table.number(), width(table)));
		for (List<Place> row : places(table)) {
			body.append("<table:table-row>");
			for (Place place : row) {
				int covered = place.span;
				if (place.origin == place) {
					body.append(
							"<table:table-cell table:number-columns-spanned=\"%s\" table:number-rows-spanned=\"%s\">"
								.formatted(place.span, place.rows));
					Stream.of(place.raw.split("\n", -1))
						.forEach((line) -> body.append("<text:p>").append(odtText(line)).append("</text:p>"));
					body.append("</table:table-cell>");
					covered--;
				}
				body.append("<table:covered-table-cell/>".repeat(covered));
			}
			body.append("</table:table-row>");
		}
		body.append("</table:table>");
	}

	private String odtText(String text) {
		return pieces(text).stream()
			.map((piece) -> (piece instanceof Footnote note) ? odtNote(note) : odtCharacters((String) piece))
			.collect(Collectors.joining());
	}

	private static String odtNote(Footnote note) {
		String kind = isEndnote(note) ? "endnote" : "footnote";
		String citation = isNumbered(note) ? "<text:note-citation>" + lowered(note.mark())
				: "<text:note-citation text:label=\"" + note.mark() + "\">" + note.mark();
		return "<text:note text:note-class=\"" + kind + "\">" + citation
				+ "</text:note-citation><text:note-body><text:p>" + odtCharacters(note.text())
				+ "</text:p></text:note-body></text:note>";
	}

	private static String odtCharacters(String text) {
		return ODT_PIECES.matcher(text).results().map((piece) -> {
			String found = piece.group();
			return switch (found) {
				case "\n" -> "<text:line-break/>";
				case "\t" -> "<text:tab/>";
				default -> (found.isBlank() && (found.length() > 1 || piece.start() == 0))
						? "<text:s text:c=\"" + found.length() + "\"/>" : escaped(found);
			};
		}).collect(Collectors.joining());
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Text and the notes whose marks stand in it, by turns. */
	private List<Object> pieces(String text) {
		List<Object> pieces = new ArrayList<>();
		String rest = text;
		Footnote next = next(rest);
		while (next != null) {
			this.notes.remove(next);
			int mark = rest.indexOf(next.mark());
			pieces.add(rest.substring(0, mark));
			pieces.add(next);
			rest = rest.substring(mark + next.mark().length());
			next = next(rest);
		}
		pieces.add(rest);
		return pieces;
	}

	/** Footnotes and endnotes come in their own order, each kind by itself. */
	private Footnote next(String text) {
		Footnote found = null;
		for (boolean endnote : new boolean[] { false, true }) {
			Footnote first = this.notes.stream().filter((note) -> isEndnote(note) == endnote).findFirst().orElse(null);
			boolean here = first != null && text.contains(first.mark());
			if (here && (found == null || text.indexOf(first.mark()) < text.indexOf(found.mark()))) {
				found = first;
			}
		}
		return found;
	}

	private static boolean isEndnote(Footnote note) {
		return note.mark().matches("[ⁱᵛˣ]+");
	}

	private static boolean isNumbered(Footnote note) {
		return isEndnote(note) || note.mark().matches("[" + RAISED + "]+");
	}

	private static String lowered(String mark) {
		Matcher signs = Pattern.compile(".").matcher(mark);
		return signs.replaceAll((sign) -> RAISED.contains(sign.group()) ? Integer.toString(RAISED.indexOf(sign.group()))
				: switch (sign.group()) {
					case "ⁱ" -> "i";
					case "ᵛ" -> "v";
					default -> "x";
				});
	}

	private static int width(Table table) {
		return table.rows().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
	}

	private static List<List<Place>> places(Table table) {
		List<List<Place>> places = new ArrayList<>();
		for (Row row : table.rows()) {
			List<Place> above = places.isEmpty() ? List.of() : places.getLast();
			places.add(new ArrayList<>());
			int span = width(table) - row.cells().size() + 1;
			int column = 1;
			boolean leading = row.cells().size() > 1;
			for (Cell cell : row.cells()) {
				Place place = new Place(column, span, cell.raw());
				leading = leading && cell.raw().isEmpty() && place.joins(above);
				places.getLast().add(place);
				column += span;
				span = 1;
			}
		}
		return places;
	}

	private static final class Place {

		private final int column;

		private final int span;

		private final String raw;

		private Place origin = this;

		private int rows = 1;

		Place(int column, int span, String raw) {
			this.column = column;
			this.span = span;
			this.raw = raw;
		}

		boolean joins(List<Place> row) {
			row.stream()
				.filter((above) -> above.column == this.column && above.span == this.span)
				.filter((above) -> !above.origin.raw.isBlank())
				.forEach((above) -> {
					this.origin = above.origin;
					this.origin.rows++;
				});
			return this.origin != this;
		}

	}

}
