package pl.utrwal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pl.utrwal.documents.Block.*;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentFilesTest {

	private static final Logger logger = LoggerFactory.getLogger(DocumentFilesTest.class);

	private static final Path OFFICE = Path.of("/usr/bin/soffice");

	private static final Document WITH_NOTES = new Document(List.of(new Paragraph("Plan dla seniorów", 1, 1),
			new Paragraph("Rada przyjęła¹ go ⁱ w  maju\ni ogłosiła\ttego dnia.", 2), new Paragraph("Zadania", 3, 2),
			new Table(1,
					List.of(row(1, "Zadanie", "Kto"), row(2, "Remont <dachu> & okien²", " "),
							row(3, "", "koła gospodyń*)\n\n i inni"))),
			new Table(2, List.of(row(1, "a", "b"))), new Footnote("¹", "jednogłośnie"), new Footnote("²", "dwa etapy"),
			new Footnote("*)", "po uzgodnieniu"), new Footnote("ⁱ", "na końcu")));

	@ParameterizedTest
	@ValueSource(strings = { "broken-rows", "spanning-headings" })
	void aTextComesBackOutOfAWordProcessorsFile(String name) throws IOException {
		Document document = text(name);
		assertSame(Documents.read(DocumentFiles.docx(document)), document);
		assertSame(Documents.read(DocumentFiles.odt(document)), document);
	}

	@Test
	void headingsAndNotesComeBack() {
		assertSame(Documents.read(DocumentFiles.docx(WITH_NOTES)), WITH_NOTES);
		assertSame(Documents.read(DocumentFiles.odt(WITH_NOTES)), WITH_NOTES);
	}

	@Test
	void mergedCellsAreMergedInTheFile() {
		for (byte[] file : List.of(DocumentFiles.docx(WITH_NOTES), DocumentFiles.odt(WITH_NOTES))) {
			String markup = new String(Archive.open(file).unpack("content.xml"))
					+ new String(Archive.open(file).unpack("word/document.xml"));
			assertThat(markup).containsAnyOf("<w:vMerge w:val=\"restart\"/>", "table:number-rows-spanned=\"2\"");
		}
	}

	@Test
	void anOfficeProgramReadsAndWritesTheSame(@TempDir Path folder) throws IOException, InterruptedException {
		if (!Files.exists(OFFICE)) {
			logger.info("{} is missing: nothing was converted", OFFICE);
			return;
		}
		for (String name : List.of("broken-rows", "spanning-headings")) {
			Files.write(folder.resolve(name + ".docx"), DocumentFiles.docx(text(name)));
			Files.write(folder.resolve(name + "-2.odt"), DocumentFiles.odt(text(name)));
		}
		// it doubles a mark of the author's own out of a .docx, so there is none here
		Files.write(folder.resolve("notes.docx"), DocumentFiles.docx(withoutOwnMark()));
		Files.write(folder.resolve("notes-2.odt"), DocumentFiles.odt(WITH_NOTES));
		convert(folder, "docx", "odt");
		convert(folder, "odt", "docx");
		for (String name : List.of("broken-rows", "spanning-headings", "notes")) {
			boolean notes = name.equals("notes");
			assertSame(Documents.read(Files.readAllBytes(folder.resolve("to/" + name + ".odt"))),
					notes ? withoutOwnMark() : text(name));
			assertSame(Documents.read(Files.readAllBytes(folder.resolve("to/" + name + "-2.docx"))),
					notes ? WITH_NOTES : text(name));
		}
	}

	private static Document withoutOwnMark() {
		return new Document(WITH_NOTES.blocks()
			.stream()
			.filter((block) -> !(block instanceof Footnote footnote && footnote.mark().equals("*)")))
			.toList());
	}

	private static void convert(Path folder, String from, String to) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(OFFICE.toString(), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
						"--convert-to", to, "--outdir", folder.resolve("to").toString()));
		try (var files = Files.newDirectoryStream(folder, "*." + from)) {
			files.forEach((file) -> command.add(file.toString()));
		}
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("log.txt").toFile())
			.start();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("converted within three minutes").isTrue();
	}

	/** The same in all but lines of paragraphs and columns of cells. */
	static void assertSame(Document read, Document expected) {
		assertThat(read.blocks().stream().map(DocumentFilesTest::plain).toList())
			.isEqualTo(expected.blocks().stream().map(DocumentFilesTest::plain).toList());
	}

	private static Block plain(Block block) {
		return switch (block) {
			case Paragraph paragraph -> new Paragraph(paragraph.text(), 0, paragraph.heading());
			case Table table -> new Table(table.number(),
					table.rows()
						.stream()
						.map((row) -> row(row.number(), row.cells().stream().map(Cell::raw).toArray(String[]::new)))
						.toList());
			case Footnote footnote -> footnote;
		};
	}

	static Row row(int number, String... cells) {
		return new Row(number, IntStream.range(0, cells.length).mapToObj((i) -> new Cell(i + 1, cells[i])).toList());
	}

	static Document text(String name) throws IOException {
		try (InputStream in = DocumentFilesTest.class.getResourceAsStream("/documents/" + name + ".txt")) {
			return Documents.read(in.readAllBytes());
		}
	}

}
