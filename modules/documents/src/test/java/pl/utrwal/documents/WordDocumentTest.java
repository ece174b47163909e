package pl.utrwal.documents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block.*;

import static org.assertj.core.api.Assertions.assertThat;

class WordDocumentTest {

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String NUMBERING = """
			<w:abstractNum w:abstractNumId="7">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
			<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>
			<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
			</w:abstractNum>
			<w:abstractNum w:abstractNumId="8">
			<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Cel"/>
			<w:lvlText w:val="CEL %1:"/></w:lvl></w:abstractNum>
			<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
			<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
			<w:num w:numId="3"><w:abstractNumId w:val="7"/>
			<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>""";

	private static final String STYLES = """
			<w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="heading 2"/>
			<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Nagłówek 3"/></w:style>
			<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Mój"/><w:basedOn w:val="Nagwek2"/></w:style>
			<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
			<w:style w:type="paragraph" w:styleId="Cel"><w:name w:val="Cel"/>
			<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>""";

	private static final String FOOTNOTES = """
			<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
			<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> druga</w:t></w:r></w:p>
			</w:footnote>
			<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/><w:footnoteReference w:id="5"/><w:t> pierwsza</w:t></w:r></w:p>
			<w:p><w:r><w:t>jej drugi akapit</w:t></w:r></w:p></w:footnote>
			<w:footnote w:id="6"><w:p><w:r><w:t>*) własna</w:t></w:r></w:p></w:footnote>""";

	@Test
	void headingsAreToldByOutlineOrName() {
		assertThat(read(styled("Nagwek2", "a") + styled("X", "b") + styled("Y", "c") + styled("Loop", "d")
				+ styled("Heading4", "e") + "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" + run("f") + "</w:p>"
				+ "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + run("g") + "</w:p>"))
			.extracting((block) -> ((Paragraph) block).heading())
			.containsExactly(2, 3, 2, 0, 4, 0, 1);
	}

	@Test
	void numbersOfListsAreInTheText() {
		assertThat(texts(item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 2, "d") + item(1, 0, "e")
				+ item(1, 1, "f") + p("między") + item(1, 3, "g") + styled("Cel", "h") + styled("Cel", "i")
				+ item(3, 0, "j") + item(0, 0, "k") + item(99, 0, "l")))
			.containsExactly("1. a", "a) b", "b) c", "1.1 d", "2. e", "a) f", "między", "• g", "CEL III: h",
					"CEL IV: i", "5. j", "k", "l");
	}

	@Test
	void whatIsDeletedIsNotTakenAndWhatIsInsertedIs() {
		assertThat(texts("""
				<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>\
				<w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom>\
				<w:moveTo><w:r><w:t>e</w:t></w:r></w:moveTo></w:p>\
				<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>począ</w:t></w:r></w:p>\
				<w:p><w:r><w:t>tek</w:t></w:r></w:p>\
				<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ukryte</w:t></w:r></w:p>""")).containsExactly("ace",
				"początek");
		assertThat(
				rows("<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "a") + "</w:tr><w:tr>" + cell("", "b") + "</w:tr>"))
			.containsExactly(new Row(1, List.of(new Cell(1, "b"))));
	}

	@Test
	void runsFieldsLinksBreaksAndSymbolsAreText() {
		assertThat(
				texts("""
						<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>\
						<w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink>\
						<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>\
						<w:sdt><w:sdtPr><w:alias w:val="nic"/></w:sdtPr><w:sdtContent><w:r><w:t>e</w:t></w:r></w:sdtContent></w:sdt>\
						<w:r><w:sym w:font="Symbol" w:char="00D7"/></w:r></w:p>"""))
			.containsExactly("a\tb\nc\u2011de×");
	}

	@Test
	void textBoxesAreTakenOnce() {
		String box = "<w:txbxContent>" + p("w ramce") + "</w:txbxContent>";
		assertThat(texts("<w:p>" + run("przed") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box
				+ "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
				+ "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"))
			.containsExactly("przed", "w ramce");
	}

	@Test
	void whatAStyleHidesIsNotTaken() {
		assertThat(Documents
			.read(new WordFile().markup("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Robocze\"/></w:rPr>"
					+ "<w:t>ukryte</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Robocze\"/><w:vanish w:val=\"0\"/></w:rPr>"
					+ "<w:t>b\u00adc</w:t></w:r></w:p>")
				.bytes())
			.blocks()).containsExactly(new Paragraph("abc", 1));
	}

	@Test
	void whatWasChosenInAFormIsText() {
		String list = "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Gmina\"/>"
				+ "<w:listEntry w:val=\"Powiat\"/></w:ddList></w:ffData>";
		String box = "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>";
		assertThat(texts("<w:p>" + run("kto: ") + "<w:r><w:fldChar w:fldCharType=\"begin\">" + list
				+ "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
				+ "<w:p><w:r><w:fldChar w:fldCharType=\"begin\">" + box + "</w:fldChar></w:r>" + run(" tak") + "</w:p>"
				+ "<w:p>" + run("kiedy: ") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
				+ run("Wybierz datę") + "</w:sdtContent></w:sdt></w:p>"
				+ "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" + run(" jest") + "</w:p>"))
			.containsExactly("kto: Powiat", "☑ tak", "kiedy: ", "✓ jest");
	}

	@Test
	void deletedCellsAreNotTaken() {
		assertThat(rows("<w:tr>" + cell("", "a") + cell("<w:cellDel/>", "b") + cell("", "c") + "</w:tr>"))
			.containsExactly(new Row(1, List.of(new Cell(1, "a", 1, 1), new Cell(2, "c", 3, 1))));
	}

	@Test
	void aTableInAFrameStandsByItself() {
		List<List<WordFile.Cell>> rows = List.of(
				List.of(WordFile.Cell.of("a"), WordFile.Cell.of("b"), WordFile.Cell.of("c")),
				List.of(WordFile.Cell.of("d"), WordFile.Cell.of("e"), WordFile.Cell.of("f")));
		assertThat(Documents.read(new WordFile().framed("wzór", rows).bytes()).blocks())
			.containsExactly(new Paragraph("wzór", 1), new Table(1,
					List.of(DocumentFilesTest.row(1, "a", "b", "c"), DocumentFilesTest.row(2, "d", "e", "f"))));
	}

	@Test
	void thePackageSaysWhichPartIsTheMainOne() {
		assertThat(Documents.read(new WordFile().paragraph("a").bytes("word/main.xml", Map.of())).blocks())
			.containsExactly(new Paragraph("a", 1));
	}

	@Test
	void whatHoldsNoTextMayBeBroken() {
		String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"i\" Type=\"" + OFFICE + "/image\" Target=\"../NULL\"/></Relationships>";
		assertThat(Documents.read(new WordFile().paragraph("a")
			.bytes("word/document.xml",
					Map.of("word/_rels/document.xml.rels", relationships.getBytes(StandardCharsets.UTF_8),
							"[Content_Types].xml", "<".getBytes(StandardCharsets.UTF_8), "customXml/item1.xml",
							"<".getBytes(StandardCharsets.UTF_8))))
			.blocks()).containsExactly(new Paragraph("a", 1));
	}

	@Test
	void mergedCellsKeepTheirPlaces() {
		assertThat(rows("<w:tr>" + cell("<w:gridSpan w:val=\"3\"/>", "tytuł") + "</w:tr>"
				+ "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "x") + cell("", "y") + "</w:tr>"
				+ "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "a") + cell("<w:gridSpan w:val=\"2\"/>", "b")
				+ "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "c") + cell("", "d") + "</w:tr>" + "<w:tr>"
				+ cell("<w:vMerge w:val=\"continue\"/>", "") + cell("<w:hMerge w:val=\"restart\"/>", "e")
				+ cell("<w:hMerge/>", "f") + "</w:tr>"))
			.containsExactly(new Row(1, List.of(new Cell(1, "tytuł", 1, 3))),
					new Row(2, List.of(new Cell(1, "x", 2, 1), new Cell(2, "y", 3, 1))),
					new Row(3, List.of(new Cell(1, "a", 1, 1), new Cell(2, "b", 2, 2))),
					new Row(4, List.of(new Cell(1, "", 1, 1, true), new Cell(2, "c", 2, 1), new Cell(3, "d", 3, 1))),
					new Row(5, List.of(new Cell(1, "", 1, 1, true), new Cell(2, "e\nf", 2, 2))));
	}

	@Test
	void aMergeThatGoesOnFromNothingKeepsItsText() {
		assertThat(rows("<w:tr>" + cell("<w:vMerge/>", "a") + "</w:tr>"))
			.containsExactly(new Row(1, List.of(new Cell(1, "a"))));
	}

	@Test
	void tablesWithinControlsAndWithinCellsAreNotLost() {
		String table = "<w:tbl><w:sdt><w:sdtContent><w:tr>" + cell("", "a") + "<w:sdt><w:sdtContent>" + cell("", "b")
				+ "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>";
		assertThat(read("<w:sdt><w:sdtContent>" + table + table + "</w:sdtContent></w:sdt>")).containsExactly(
				new Table(1, List.of(DocumentFilesTest.row(1, "a", "b"))),
				new Table(2, List.of(DocumentFilesTest.row(1, "a", "b"))));
		assertThat(rows("<w:tr><w:tc>" + p("przed") + table + p("po") + p("") + "</w:tc></w:tr>"))
			.containsExactly(DocumentFilesTest.row(1, "przed\na\nb\npo"));
	}

	@Test
	void notesStandAtTheEndAndTheirMarksInTheText() {
		assertThat(read("<w:p>" + run("a") + "<w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>" + "<w:tbl><w:tr>"
				+ cell("", "b") + "<w:tc><w:p>"
				+ "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"6\"/><w:t>*)</w:t></w:r>"
				+ "<w:r><w:footnoteReference w:id=\"4\"/></w:r>"
				+ "<w:r><w:footnoteReference w:id=\"44\"/></w:r></w:p></w:tc></w:tr></w:tbl>"))
			.containsExactly(new Paragraph("a¹", 1), new Table(1, List.of(DocumentFilesTest.row(1, "b", "*)²"))),
					new Footnote("¹", "pierwsza\njej drugi akapit"), new Footnote("*)", "własna"),
					new Footnote("²", "druga"));
	}

	@Test
	void theStrictFormIsReadToo() {
		byte[] file = docx(p("a") + "<w:tbl><w:tr>" + cell("", "b") + "</w:tr></w:tbl>",
				"http://purl.oclc.org/ooxml/wordprocessingml/main",
				"http://purl.oclc.org/ooxml/officeDocument/relationships");
		assertThat(Documents.read(file).blocks()).containsExactly(new Paragraph("a", 1),
				new Table(1, List.of(DocumentFilesTest.row(1, "b"))));
	}

	private static List<Block> read(String body) {
		return Documents.read(docx(body)).blocks();
	}

	private static List<String> texts(String body) {
		return read(body).stream().map((block) -> ((Paragraph) block).text()).toList();
	}

	private static List<Row> rows(String rows) {
		return ((Table) read("<w:tbl>" + rows + "</w:tbl>").getFirst()).rows();
	}

	private static String run(String text) {
		return "<w:r><w:t>" + text + "</w:t></w:r>";
	}

	private static String p(String text) {
		return "<w:p>" + run(text) + "</w:p>";
	}

	private static String styled(String style, String text) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
	}

	private static String item(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
				+ "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
	}

	private static String cell(String properties, String text) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
	}

	static byte[] docx(String body) {
		return docx(body, WORD, OFFICE);
	}

	private static byte[] docx(String body, String word, String office) {
		String start = "<?xml version=\"1.0\"?>";
		String spaces = " xmlns:w=\"" + word
				+ "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
		String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
		StringBuilder types = new StringBuilder();
		StringBuilder relationships = new StringBuilder();
		Map<String, String> parts = new LinkedHashMap<>();
		Map.of("styles", STYLES, "numbering", NUMBERING, "footnotes", FOOTNOTES).forEach((name, content) -> {
			types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(name, type, name));
			relationships.append(
					"<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s.xml\"/>".formatted(name, office, name, name));
			parts.put("word/" + name + ".xml", start + "<w:" + name + spaces + ">" + content + "</w:" + name + ">");
		});
		String packages = "http://schemas.openxmlformats.org/package/2006/";
		parts.put("[Content_Types].xml", start + "<Types xmlns=\"" + packages + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "document.main+xml\"/>" + types
				+ "</Types>");
		parts.put("_rels/.rels",
				start + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r\" Type=\"" + office
						+ "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
		parts.put("word/_rels/document.xml.rels",
				start + "<Relationships xmlns=\"" + packages + "relationships\">" + relationships
						+ "<Relationship Id=\"out\" TargetMode=\"External\" Type=\"" + office
						+ "/attachedTemplate\" Target=\"http://127.0.0.1:1/a.dotx\"/></Relationships>");
		parts.put("word/document.xml", start + "<w:document" + spaces + "><w:body>" + body + "</w:body></w:document>");
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		parts.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
		return Zip.of(bytes);
	}

}
