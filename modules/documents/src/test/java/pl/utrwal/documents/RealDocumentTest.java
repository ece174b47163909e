package pl.utrwal.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.documents.Block.Paragraph;
import pl.utrwal.documents.Block.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Documents that municipalities wrote, whole.
 */
class RealDocumentTest {

	@Test
	void theTablesOfAStrategyComeOutWhole() {
		Document document = Documents.read(file("002_"));
		assertThat(document.tables()).hasSize(5);
		assertThat(document.tables()).extracting((table) -> table.rows().size()).containsExactly(18, 12, 12, 7, 16);
	}

	@Test
	void theRowsOfAScheduleAreOneTable() {
		Document document = Documents.read(file("003_"));
		assertThat(document.tables()).hasSize(1);
		Table table = document.tables().getFirst();
		assertThat(table.rows().getFirst().cells()).hasSize(3);
		assertThat(table.rows().getFirst().cells().getLast().isBlank()).isTrue();
		assertThat(table.rows().subList(1, table.rows().size())).hasSize(42)
			.allSatisfy((row) -> assertThat(row.cells()).hasSize(6));
		assertThat(column(table, 1)).hasSize(4);
		assertThat(column(table, 2)).hasSize(8);
		assertThat(column(table, 4)).hasSize(42).allMatch((raw) -> raw.matches("(?s)\\d.*"));
		List<Block> blocks = document.blocks();
		assertThat(blocks).hasSize(4);
		assertThat(blocks.get(2)).isInstanceOfSatisfying(Paragraph.class,
				(paragraph) -> assertThat(paragraph.text()).startsWith("*)"));
		assertThat(blocks.get(3)).isInstanceOfSatisfying(Paragraph.class,
				(paragraph) -> assertThat(paragraph.text()).startsWith("Opracowała:\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "000_", "001_", "002_", "003_", "004_" })
	void comesBackOutOfWordProcessorsFiles(String prefix) {
		Document document = Documents.read(file(prefix));
		DocumentFilesTest.assertSame(Documents.read(DocumentFiles.docx(document)), document);
		DocumentFilesTest.assertSame(Documents.read(DocumentFiles.odt(document)), document);
	}

	private static List<String> column(Table table, int number) {
		return table.rows()
			.stream()
			.skip(1)
			.map((row) -> row.cells().get(number - 1))
			.filter((cell) -> !cell.isBlank())
			.map(Block.Cell::raw)
			.toList();
	}

	private static byte[] file(String prefix) {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(folder != null, "UTRWAL_DOCUMENTS does not name the folder of the real documents");
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return Files.readAllBytes(
					files.filter((path) -> path.getFileName().toString().startsWith(prefix)).findFirst().get());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
