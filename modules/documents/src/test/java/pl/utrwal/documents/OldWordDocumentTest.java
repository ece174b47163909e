package pl.utrwal.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file is written by LibreOffice, since nothing here writes the old format.
 */
class OldWordDocumentTest {

	private static final int DAMAGED = Boolean.getBoolean("utrwal.full") ? 2000 : 300;

	private static final int LENGTH_OF_A_HEADER = 32;

	private static byte[] program() {
		try (InputStream file = OldWordDocumentTest.class.getResourceAsStream("/documents/program.doc")) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void proseIsAsSeen() {
		assertThat(Documents.read(program()).blocks()).filteredOn((block) -> !(block instanceof Table))
			.containsExactly(new Paragraph("Program dla seniorów na lata 2024–2026", 1, 1),
					new Paragraph("Cel 1. Seniorzy nie są sami", 2, 2),
					new Paragraph("Wstęp\tpo tabulatorze,   trzy spacje¹ i koniecⁱ.", 3),
					new Paragraph("Widać dalej\nw drugim wierszu; teraz.", 4), new Paragraph("Przy ramce.", 5),
					new Paragraph("1. pierwsze", 6), new Paragraph("a) podpunkt", 7), new Paragraph("2. drugie", 8),
					new Paragraph("Po tabeli*).", 9), new Paragraph("Treść w ramce", 10),
					new Footnote("¹", "Dane z GUS."), new Footnote("*)", "Dane własne."),
					new Footnote("ⁱ", "Na końcu."));
	}

	@Test
	void aTableHasAGrid() {
		assertThat(Documents.read(program()).tables()).singleElement()
			.isEqualTo(new Table(1, List.of(
					new Row(1,
							List.of(new Cell(1, "Zadanie", 1, 2), new Cell(2, "Termin", 3, 1),
									new Cell(3, "Realizator", 4, 1))),
					new Row(2,
							List.of(new Cell(1, "1."), new Cell(2, "Klub seniora\nw remizie"), new Cell(3, "2024"),
									new Cell(4, "GOPS"))),
					new Row(3, List.of(new Cell(1, "2."), new Cell(2, "Telefon\nrano\nGOPS\ncodziennie"),
							new Cell(3, "2025"), new Cell(4, "", 4, 1, true))))));
	}

	@Test
	void whatIsNoDocumentOfWord97IsRefused() throws IOException {
		assertThat(DocumentsTest.refusal(file("Workbook"))).isEqualTo("format-unknown");
		assertThat(DocumentsTest.refusal(file("EncryptedPackage"))).isEqualTo("encrypted");
		assertThat(DocumentsTest.refusal(file("WordDocument"))).isEqualTo("damaged");
		byte[] word95 = { (byte) 0xdc, (byte) 0xa5, 0x68, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
		assertThat(DocumentsTest.refusal(file("WordDocument", Arrays.copyOf(word95, 4096)))).isEqualTo("old-word");
		assertThat(DocumentsTest.refusal(Arrays.copyOf(program(), 2000))).isEqualTo("damaged");
	}

	private static byte[] file(String part) throws IOException {
		return file(part, new byte[LENGTH_OF_A_HEADER]);
	}

	private static byte[] file(String part, byte[] content) throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			file.createDocument(new ByteArrayInputStream(content), part);
			file.writeFilesystem(bytes);
			return bytes.toByteArray();
		}
	}

	@Test
	void aDamagedFileIsReadOrRefused() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		int read = 0;
		for (int i = 0; i < DAMAGED; i++) {
			byte[] bytes = program();
			for (int changes = random.nextInt(12); changes >= 0; changes--) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			read += HostileFilesTest.assertReadOrRefused(bytes, "seed %d, file %d".formatted(seed, i)) ? 1 : 0;
		}
		assertThat(read).as("seed %d", seed).isBetween(1, DAMAGED - 1);
	}

}
