package pl.utrwal.documents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a .docx block by block, for tests that need a shape that {@link DocumentFiles}
 * does not draw: cells merged in both directions, headings, numbered lists, frames.
 */
public final class WordFile {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String STYLES = """
			<w:style w:type="paragraph" w:styleId="Tytu"><w:name w:val="Title"/></w:style>
			<w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/></w:style>
			<w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="heading 2"/></w:style>
			<w:style w:type="paragraph" w:styleId="Nagwek3"><w:name w:val="heading 3"/></w:style>
			<w:style w:type="character" w:styleId="Robocze"><w:name w:val="Robocze"/><w:rPr><w:vanish/></w:rPr>
			</w:style>""";

	private static final int LISTS = 200;

	private final StringBuilder body = new StringBuilder();

	public WordFile paragraph(String text) {
		return styled(text, "");
	}

	/**
	 * @param style {@code Tytu}, or {@code Nagwek1} to {@code Nagwek3}; empty for none
	 */
	public WordFile styled(String text, String style) {
		this.body.append(p(text, style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>"));
		return this;
	}

	/** A row of a table is the list of its cells. */
	public WordFile table(List<List<Cell>> rows) {
		this.body.append(tbl(rows)).append("<w:p/>");
		return this;
	}

	/** A table in the only cell of another one. */
	public WordFile framed(String above, List<List<Cell>> rows) {
		this.body.append("<w:tbl><w:tr><w:tc>")
			.append(p(above, ""))
			.append(tbl(rows))
			.append("<w:p/></w:tc></w:tr></w:tbl><w:p/>");
		return this;
	}

	public WordFile markup(String markup) {
		this.body.append(markup);
		return this;
	}

	public byte[] bytes() {
		return docx(this.body.toString(), "word/document.xml", Map.of());
	}

	/**
	 * @param main the name of the main part
	 * @param others further entries, which may replace the package's own
	 */
	public byte[] bytes(String main, Map<String, byte[]> others) {
		return docx(this.body.toString(), main, others);
	}

	private static byte[] docx(String body, String main, Map<String, byte[]> others) {
		String folder = main.substring(0, main.lastIndexOf('/') + 1);
		String file = main.substring(folder.length());
		String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"png\" ContentType=\"image/png\"/>" + override(main, type + "document.main")
				+ override(folder + "styles.xml", type + "styles")
				+ override(folder + "numbering.xml", type + "numbering") + "</Types>");
		parts.put("_rels/.rels", relationships(relationship("r", "officeDocument", main)));
		parts.put(folder + "_rels/" + file + ".rels", relationships(relationship("s", "styles", "styles.xml")
				+ relationship("n", "numbering", "numbering.xml") + relationship("i", "image", "media/herb.png")));
		parts.put(folder + "styles.xml", "<w:styles xmlns:w=\"" + WORD + "\">" + STYLES + "</w:styles>");
		parts.put(folder + "numbering.xml", numbering());
		parts.put(main, "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
		Map<String, byte[]> entries = new LinkedHashMap<>();
		parts.forEach((name, content) -> entries.put(name,
				("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8)));
		entries.put(folder + "media/herb.png", new byte[] { (byte) 0x89, 'P', 'N', 'G' });
		entries.putAll(others);
		return Zip.of(entries);
	}

	private static String override(String part, String type) {
		return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "+xml\"/>";
	}

	private static String relationships(String content) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
	}

	private static String relationship(String id, String role, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + role + "\" Target=\"" + target + "\"/>";
	}

	/** Lists with the numbers 1., 2., …, each starting anew. */
	private static String numbering() {
		StringBuilder numbering = new StringBuilder("<w:numbering xmlns:w=\"" + WORD + "\">");
		for (int i = 1; i <= LISTS; i++) {
			numbering.append("<w:abstractNum w:abstractNumId=\"" + i + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
					+ "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>");
		}
		for (int i = 1; i <= LISTS; i++) {
			numbering.append("<w:num w:numId=\"" + i + "\"><w:abstractNumId w:val=\"" + i + "\"/></w:num>");
		}
		return numbering.append("</w:numbering>").toString();
	}

	private static String tbl(List<List<Cell>> rows) {
		int width = rows.stream().mapToInt((row) -> row.stream().mapToInt(Cell::span).sum()).max().orElse(0);
		return "<w:tbl><w:tblPr/><w:tblGrid>" + "<w:gridCol w:w=\"1400\"/>".repeat(width) + "</w:tblGrid>"
				+ rows.stream()
					.map((row) -> "<w:tr>" + row.stream().map(WordFile::tc).collect(Collectors.joining()) + "</w:tr>")
					.collect(Collectors.joining())
				+ "</w:tbl>";
	}

	private static String tc(Cell cell) {
		String properties = ((cell.span > 1) ? "<w:gridSpan w:val=\"" + cell.span + "\"/>" : "") + switch (cell.merge) {
			case NONE -> "";
			case STARTS -> "<w:vMerge w:val=\"restart\"/>";
			case GOES_ON -> "<w:vMerge/>";
		};
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>"
				+ cell.paragraphs.stream()
					.map((text) -> p(text, (cell.list > 0)
							? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + cell.list + "\"/></w:numPr>" : ""))
					.collect(Collectors.joining())
				+ "</w:tc>";
	}

	private static String p(String text, String properties) {
		return "<w:p><w:pPr>" + properties + "</w:pPr>" + (text.isEmpty() ? "" : "<w:r>" + t(text) + "</w:r>")
				+ "</w:p>";
	}

	private static String t(String text) {
		return text.lines()
			.map((line) -> "<w:t xml:space=\"preserve\">"
					+ line.replace("&", "&amp;").replace("<", "&lt;").replace("\t", "</w:t><w:tab/><w:t>") + "</w:t>")
			.collect(Collectors.joining("<w:br/>"));
	}

	public enum Merge {

		NONE, STARTS, GOES_ON

	}

	/**
	 * A cell.
	 *
	 * @param list the list that numbers its paragraphs; 0 for none
	 */
	public record Cell(List<String> paragraphs, int span, Merge merge, int list) {

		public static Cell of(String text) {
			return new Cell(List.of(text), 1, Merge.NONE, 0);
		}

		public static Cell across(String text, int span) {
			return new Cell(List.of(text), span, Merge.NONE, 0);
		}

		public static Cell down(String text) {
			return new Cell(List.of(text), 1, Merge.STARTS, 0);
		}

		public static Cell covered() {
			return new Cell(List.of(""), 1, Merge.GOES_ON, 0);
		}

	}

}
