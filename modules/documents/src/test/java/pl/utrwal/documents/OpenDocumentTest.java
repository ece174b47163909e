package pl.utrwal.documents;

import java.util.List;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenDocumentTest {

	@Test
	void headingsAndWhiteSpaceAreAsSeen() {
		assertThat(read("""
				<text:h text:outline-level="2">Cele</text:h>
				<text:p>a  b
				c<text:s text:c="2"/><text:tab/>d<text:line-break/><text:span>e <text:a>f</text:a></text:span></text:p>
				<text:section text:display="none"><text:p>ukryte</text:p></text:section>
				<text:section><text:p>w sekcji</text:p></text:section>""")).containsExactly(new Paragraph("Cele", 1, 2),
				new Paragraph("a b c  \td\ne f", 2), new Paragraph("w sekcji", 3));
	}

	@Test
	void numbersOfListsAreInTheText() {
		assertThat(
				texts("""
								<text:list text:style-name="L" xml:id="x"><text:list-item><text:p>a</text:p><text:p>dalej</text:p>\
								<text:list><text:list-item><text:p>b</text:p></text:list-item>\
								<text:list-item><text:p>c</text:p><text:list><text:list-item><text:p>d</text:p>\
								<text:list><text:list-item><text:p>e</text:p>\
						<text:list><text:list-item><text:p>ee</text:p></text:list-item></text:list></text:list-item></text:list>\
								</text:list-item></text:list></text:list-item></text:list>\
								</text:list-item><text:list-header><text:p>f</text:p></text:list-header></text:list>\
								<text:p>między</text:p>\
								<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>g</text:p>\
								</text:list-item></text:list>\
								<text:list text:style-name="L"><text:list-item text:start-value="7"><text:p>h</text:p></text:list-item></text:list>\
								<text:list text:continue-list="x" text:style-name="L"><text:list-item><text:p>i</text:p></text:list-item></text:list>\
								<text:list><text:list-item><text:p>j</text:p></text:list-item></text:list>"""))
			.containsExactly("1. a", "dalej", "a) b", "b) c", "1.b.I d", "• e", "(1/1) ee", "f", "między", "2. g",
					"7. h", "3. i", "j");
	}

	@Test
	void whatIsDeletedOrACommentIsNotTaken() {
		assertThat(texts("""
				<text:tracked-changes><text:changed-region><text:deletion><text:p>stare</text:p></text:deletion>\
				</text:changed-region></text:tracked-changes>\
				<text:p>a<text:change text:change-id="c"/><office:annotation><dc:creator>Ewa</dc:creator>\
				<text:p>uwaga</text:p></office:annotation>b</text:p>""")).containsExactly("ab");
	}

	@Test
	void textBoxesAreTakenAndNamesOfPicturesAreNot() {
		assertThat(texts("""
				<text:p>a<draw:frame><draw:text-box><text:p>w ramce</text:p></draw:text-box></draw:frame>b</text:p>\
				<text:p><draw:frame><draw:image/><svg:title>herb</svg:title></draw:frame></text:p>"""))
			.containsExactly("ab", "w ramce");
	}

	@Test
	void mergedCellsKeepTheirPlaces() {
		assertThat(
				rows("""
						<table:table-header-rows><table:table-row>\
						<table:table-cell table:number-columns-spanned="3"><text:p>tytuł</text:p></table:table-cell>\
						<table:covered-table-cell table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>\
						<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3">\
						<text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>b</text:p>\
						</table:table-cell></table:table-row>\
						<table:table-row table:number-rows-repeated="2"><table:covered-table-cell table:number-columns-repeated="2"/>\
						<table:table-cell><text:p>c</text:p><text:p>d</text:p><text:p/></table:table-cell></table:table-row>\
						<table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>e</text:p></table:table-cell>\
						</table:table-row>"""))
			.containsExactly(new Row(1, List.of(new Cell(1, "tytuł", 1, 3))),
					new Row(2, List.of(new Cell(1, "a", 1, 2), new Cell(2, "b", 3, 1))),
					new Row(3, List.of(new Cell(1, "", 1, 2, true), new Cell(2, "c\nd", 3, 1))),
					new Row(4, List.of(new Cell(1, "", 1, 2, true), new Cell(2, "c\nd", 3, 1))),
					DocumentFilesTest.row(5, "e", "e", "e"));
	}

	@Test
	void whatIsHiddenByAStyleOrNotPartOfTheTextIsNotTaken() {
		byte[] file = DocumentFiles.odt("<text:p>a<text:span text:style-name=\"U\">ukryte</text:span>"
				+ "<text:span text:style-name=\"V\">też</text:span><text:script>kod</text:script>b\u00adc</text:p>",
				"<style:style style:name=\"U\"><style:text-properties text:display=\"none\"/></style:style>"
						+ "<style:style style:name=\"V\" style:parent-style-name=\"U\"/>");
		assertThat(Documents.read(file).blocks()).containsExactly(new Paragraph("abc", 1));
	}

	@Test
	void numbersWithAZeroAreAsLibreOfficeShowsThem() {
		byte[] file = DocumentFiles.odt(
				"<text:list text:style-name=\"Z\"><text:list-item><text:p>a</text:p></text:list-item>"
						+ "<text:list-item><text:p>b</text:p></text:list-item></text:list>",
				"<text:list-style style:name=\"Z\"><text:list-level-style-number text:level=\"1\" "
						+ "style:num-format=\"01, 02, 03, ...\" style:num-suffix=\".\"/></text:list-style>");
		assertThat(Documents.read(file).blocks()).containsExactly(new Paragraph("01. a", 1), new Paragraph("02. b", 2));
	}

	@Test
	void whatALibreOfficeFormShowsIsText() {
		assertThat(texts("<text:p>kto: <text:drop-down text:name=\"w\"><text:label text:value=\"Gmina\"/>"
				+ "<text:label text:value=\"Powiat\"/>Powiat</text:drop-down></text:p>"
				+ "<text:p><loext:content-control><loext:list-item loext:value=\"x\"/>GOPS</loext:content-control>"
				+ "<loext:content-control loext:showing-place-holder=\"true\">Wybierz</loext:content-control></text:p>"))
			.containsExactly("kto: Powiat", "GOPS");
	}

	@Test
	void signsOfTheFontOfSignsAreShown() {
		assertThat(texts("<text:p>\uf0fc tak, \uf0fe, \uf0b7</text:p>")).containsExactly("✓ tak, ☑, •");
	}

	@Test
	void whatWasChosenFromAListIsText() {
		assertThat(texts("<text:p>kto: <field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMDROPDOWN\">"
				+ "<field:param field:name=\"Dropdown_ListEntry\" field:value=\"Gmina\"/>"
				+ "<field:param field:name=\"Dropdown_ListEntry\" field:value=\"Powiat\"/>"
				+ "<field:param field:name=\"Dropdown_Selected\" field:value=\"1\"/></field:fieldmark></text:p>"))
			.containsExactly("kto: Powiat");
	}

	@Test
	void aTableInAFrameStandsByItself() {
		String cell = "<table:table-cell><text:p>a</text:p></table:table-cell>";
		String row = "<table:table-row>" + cell.repeat(3) + "</table:table-row>";
		assertThat(read("<table:table><table:table-row><table:table-cell><text:p>wzór</text:p><table:table>"
				+ row.repeat(2) + "</table:table></table:table-cell></table:table-row></table:table>"))
			.containsExactly(new Paragraph("wzór", 1), new Block.Table(1,
					List.of(DocumentFilesTest.row(1, "a", "a", "a"), DocumentFilesTest.row(2, "a", "a", "a"))));
	}

	@Test
	void aTableWithinACellIsNotLost() {
		assertThat(rows("<table:table-row><table:table-cell><text:p>a</text:p><table:table><table:table-row>"
				+ "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
				+ "</table:table-cell></table:table-row>"))
			.containsExactly(DocumentFilesTest.row(1, "a\nb"));
	}

	@Test
	void repeatsWithoutEndAreRefused() {
		for (String row : List.of(
				"<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>",
				"<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"/></table:table-row>",
				"<table:table-row table:number-rows-repeated=\"999999999\"/>",
				"<table:table-row><table:covered-table-cell table:number-columns-repeated=\"999999999\"/></table:table-row>")) {
			assertThatThrownBy(() -> rows(row)).isInstanceOfSatisfying(UnreadableDocument.class,
					(ex) -> assertThat(ex.code()).isEqualTo("too-large"));
		}
		assertThatThrownBy(() -> read("<text:p>a<text:s text:c=\"999999999\"/></text:p>"))
			.isInstanceOfSatisfying(UnreadableDocument.class, (ex) -> assertThat(ex.code()).isEqualTo("too-large"));
	}

	@Test
	void notesStandAtTheEndAndTheirMarksInTheText() {
		assertThat(
				read("""
						<text:p>a<text:note text:note-class="footnote"><text:note-citation>12</text:note-citation><text:note-body>\
						<text:p>pierwsza</text:p></text:note-body></text:note>\
						<text:note text:note-class="endnote"><text:note-citation>iv</text:note-citation><text:note-body>\
						<text:p>końcowa</text:p></text:note-body></text:note>\
						<text:note text:note-class="footnote"><text:note-citation text:label="*)">*)</text:note-citation>\
						<text:note-body><text:p>własna</text:p></text:note-body></text:note></text:p>"""))
			.containsExactly(new Paragraph("a¹²ⁱᵛ*)", 1), new Footnote("¹²", "pierwsza"), new Footnote("*)", "własna"),
					new Footnote("ⁱᵛ", "końcowa"));
	}

	private static List<Block> read(String body) {
		return Documents.read(DocumentFiles.odt(body)).blocks();
	}

	private static List<String> texts(String body) {
		return read(body).stream().map((block) -> ((Paragraph) block).text()).toList();
	}

	private static List<Row> rows(String rows) {
		return ((Table) read("<table:table>" + rows + "</table:table>").getFirst()).rows();
	}

}
