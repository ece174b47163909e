package pl.utrwal.documents;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.instancio.Instancio;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextDocumentTest {

	@Test
	void aTabOpensACellAndABlankLineBeforeATabEndsTheRow() {
		assertThat(read("""
				Plan gminy
				na trzy lata

				\tZadanie
				\tTermin

				\t1. Remont świetlicy
				\t2024

				""")).containsExactly(new Paragraph("Plan gminy\nna trzy lata", 1),
				new Table(1, List.of(row(1, "Zadanie", "Termin"), row(2, "1. Remont świetlicy", "2024"))));
	}

	@Test
	void aCellGoesOnOverBlankLines() {
		assertThat(read("\tBiblioteka we współpracy z\n\n 1. szkołą \n2. klubem\n\t-\n\n\tMOPS\n\t-"))
			.containsExactly(new Table(1,
					List.of(row(1, "Biblioteka we współpracy z\n\n 1. szkołą \n2. klubem", "-"), row(2, "MOPS", "-"))));
	}

	@Test
	void emptyCellsAndNoBreakSpacesAreCells() {
		List<Block> blocks = read("\u00a0\tA\n\t\n\n\t\u00a0\n\tB");
		assertThat(blocks).containsExactly(new Table(1, List.of(row(1, "A", ""), row(2, "\u00a0", "B"))));
		assertThat(((Table) blocks.getFirst()).rows().get(1).cells()).extracting(Cell::isBlank)
			.containsExactly(true, false);
	}

	@Test
	void aTitleInCapitalsBetweenTwoTablesIsInNeither() {
		assertThat(read("\ta\n\tb\n\nZDROWIE PSYCHICZNE\n\n\tc\n\td")).containsExactly(
				new Table(1, List.of(row(1, "a", "b"))), new Paragraph("ZDROWIE PSYCHICZNE", 4),
				new Table(2, List.of(row(1, "c", "d"))));
	}

	@Test
	void aTitleInSmallLettersBetweenTwoTablesIsToldByItsPlace() {
		assertThat(read("\ta\n\tb\n\n\nZdrowie psychiczne\n\n\tc\n\td")).containsExactly(
				new Table(1, List.of(row(1, "a", "b"))), new Paragraph("Zdrowie psychiczne", 5),
				new Table(2, List.of(row(1, "c", "d"))));
	}

	@Test
	void anAbbreviationInCapitalsGoesOnWithItsCell() {
		assertThat(read("\ta\n\tGmina we współpracy z\n\nPCPR\n\n\tc\n\td"))
			.containsExactly(new Table(1, List.of(row(1, "a", "Gmina we współpracy z\n\nPCPR"), row(2, "c", "d"))));
	}

	@Test
	void aTitleInCapitalsFarBelowARowMayStandAboveAnEmptyCell() {
		assertThat(read("\ta\n\tb\n\n\nZDROWIE PSYCHICZNE\n\n\t\n\td")).containsExactly(
				new Table(1, List.of(row(1, "a", "b"))), new Paragraph("ZDROWIE PSYCHICZNE", 5),
				new Table(2, List.of(row(1, "", "d"))));
	}

	@Test
	void aMergedCellGoesOnBelowCapitals() {
		assertThat(read("\ta\n\tzespół\n\nOŚRODEK WSPARCIA\n\n\t\n\td"))
			.containsExactly(new Table(1, List.of(row(1, "a", "zespół\n\nOŚRODEK WSPARCIA"), row(2, "", "d"))));
	}

	@Test
	void aListGoesOnOverSeveralBlankLines() {
		assertThat(read("\ta\n\t1. szkoły\n\n\n2. kluby\n\n\tc\n\td"))
			.containsExactly(new Table(1, List.of(row(1, "a", "1. szkoły\n\n\n2. kluby"), row(2, "c", "d"))));
	}

	@Test
	void textBelowTheLastTableIsOutsideIt() {
		assertThat(read("\ta\n\tb\n\n\n*) przypis\n\nOpracowała: Zofia\n")).containsExactly(
				new Table(1, List.of(row(1, "a", "b"))), new Paragraph("*) przypis", 5),
				new Paragraph("Opracowała: Zofia", 7));
	}

	@Test
	void aRowBrokenByACellThatEndsInBlankLinesIsPutTogether() {
		assertThat(read("\tx\n\ty\n\tz\n\n\ta\n\n\n\tb\n\tc\n\n\t\n\te\n\n\n\tf"))
			.containsExactly(new Table(1, List.of(row(1, "x", "y", "z"), row(2, "a", "b", "c"), row(3, "", "e", "f"))));
	}

	@Test
	void whiteSpaceBeforeATabDirectlyBelowACellIsTheLastCellOfTheRow() {
		assertThat(read(" \ta\n\tb\n \tc\n\td\n\te\n\n \tf\n\tg\n\th")).containsExactly(
				new Table(1, List.of(row(1, "a", "b", " "), row(2, "c", "d", "e"), row(3, "f", "g", "h"))));
	}

	@Test
	void belowAnEmptyFirstCellASingleBlankLineBreaksARow() {
		assertThat(read("\ta\n\tb\n\tc\n\n\t\n\td\n\n\te\n\n\tf\n\n\tg\n\th\n\n\t\n\n\tTYTUŁ ROZDZIAŁU"))
			.containsExactly(new Table(1, List.of(row(1, "a", "b", "c"), row(2, "", "d", "e"), row(3, "f"),
					row(4, "g", "h"), row(5, ""), row(6, "TYTUŁ ROZDZIAŁU"))));
	}

	@Test
	void brokenRowsArePutTogether() throws IOException {
		Document document = DocumentFilesTest.text("broken-rows");
		Table table = document.tables().getFirst();
		assertThat(document.tables()).hasSize(1);
		assertThat(table.rows()).extracting((row) -> row.cells().size()).containsExactly(3, 6, 6, 6, 6, 6);
		assertThat(table.rows()).extracting((row) -> row.cells().getLast().raw())
			.containsExactly(" ", "Zakład mieszkaniowy, MOPS", "Zakład mieszkaniowy, \nwolontariusze *)",
					"MOPS, \n\nwolontariusze*)", "Przychodnia", "Klub seniora, Przychodnia");
		assertThat(document.blocks()).hasSize(4).last().isEqualTo(new Paragraph("Opracował:\nJan Przykładowy", 61));
	}

	@Test
	void aSpanningHeadingStaysARowOfItsOwn() {
		assertThat(read(
				"\tx\n\ty\n\n\tI. CEL PIERWSZY\n\n\n\n\ta\n\tb\n\tc\n\n\tx\n\ty\n\n\n\tII. CEL DRUGI\n\n\ta\n\tb\n\tc"))
			.containsExactly(new Table(1, List.of(row(1, "x", "y"), row(2, "I. CEL PIERWSZY"), row(3, "a", "b", "c"),
					row(4, "x", "y"), row(5, "II. CEL DRUGI"), row(6, "a", "b", "c"))));
	}

	@Test
	void understandsWhatOfficesSave() {
		String text = "Żółć\r\n\r\n\tźdźbło\r\n\t–\r\n";
		List<Block> expected = List.of(new Paragraph("Żółć", 1), new Table(1, List.of(row(1, "źdźbło", "–"))));
		assertThat(TextDocument.read(text.getBytes(StandardCharsets.UTF_8)).blocks()).isEqualTo(expected);
		assertThat(TextDocument.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)).blocks()).isEqualTo(expected);
		assertThat(TextDocument.read(text.getBytes(Charset.forName("windows-1250"))).blocks()).isEqualTo(expected);
	}

	@Test
	void refusesWhatIsNoText() {
		byte[] archive = { 'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0 };
		assertThat(refusal(archive)).isEqualTo("not-text");
		byte[] junk = new byte[5000];
		new Random(7).nextBytes(junk);
		assertThat(refusal(junk)).isEqualTo("not-text");
		assertThat(refusal(new byte[] { 'a', (byte) 0x81 })).isEqualTo("not-text");
		assertThat(refusal("Plan".getBytes(StandardCharsets.UTF_16))).isEqualTo("not-text");
	}

	@Test
	void refusesWhatIsTooLongOrEmpty() {
		assertThat(refusal("a".repeat(TextDocument.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("too-large");
		assertThat(TextDocument.read("a".repeat(TextDocument.MAX_BYTES)).blocks()).hasSize(1);
		assertThat(refusal(new byte[0])).isEqualTo("empty");
		assertThat(refusal("\u00a0\n\t\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
		assertThatThrownBy(() -> TextDocument.read("")).isInstanceOfSatisfying(UnreadableDocument.class,
				(ex) -> assertThat(ex.reason()).isEqualTo(UnreadableDocument.Reason.EMPTY));
	}

	@RepeatedTest(2000)
	void everyCharacterComesOutOnceAndInOrder() {
		long seed = Instancio.create(Long.class);
		Random random = new Random(seed);
		String[] bits = { "\n", "\n", "\n\n", "\n\n\n", "\t", "\n\t", "\n\n\t", " ", "\u00a0", "\r\n", "\r", "\f", "a",
				"tekst", "TYTUŁ OBSZARU", "1. ", "ż", "\ufffd", "\ud83d\ude00", "-" };
		StringBuilder made = new StringBuilder("x");
		for (int i = 0; i < random.nextInt(60); i++) {
			made.append(bits[random.nextInt(bits.length)]);
		}
		String text = made.toString();
		StringBuilder read = new StringBuilder();
		int table = 0;
		for (Block block : read(text)) {
			switch (block) {
				case Paragraph paragraph -> read.append(paragraph.text());
				case Table(int number, List<Row> rows) -> {
					assertThat(number).as("seed %s", seed).isEqualTo(++table);
					for (Row row : rows) {
						assertThat(row.number()).as("seed %s", seed).isEqualTo(rows.indexOf(row) + 1);
						row.cells().forEach((cell) -> read.append(cell.raw()));
					}
				}
				case Footnote footnote -> throw new AssertionError(footnote);
			}
		}
		assertThat(letters(read)).as("seed %s: %s", seed, text).isEqualTo(letters(text));
	}

	private static String letters(CharSequence text) {
		return text.chars()
			.filter((character) -> !TextDocument.isSpace(character))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static List<Block> read(String text) {
		return TextDocument.read(text).blocks();
	}

	private static String refusal(byte[] bytes) {
		try {
			TextDocument.read(bytes);
			return "read";
		}
		catch (UnreadableDocument ex) {
			return ex.code();
		}
	}

	private static Row row(int number, String... cells) {
		return new Row(number, IntStream.range(0, cells.length).mapToObj((i) -> new Cell(i + 1, cells[i])).toList());
	}

}
