package pl.utrwal.documents.out;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.FilledSheet;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.documents.out.XlsxForm.About;
import pl.utrwal.documents.out.XlsxForm.Column;
import pl.utrwal.documents.out.XlsxForm.Guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XlsxFormTest {

	private static final List<Column> COLUMNS = List.of(new Column("goal", "Cel", 30, Guard.CHOICE),
			new Column("text", "Działanie", 60, Guard.OPEN), new Column("state", "Stan", 20, Guard.CLOSED),
			new Column("id", "", 10, Guard.HIDDEN));

	@Test
	void whatWasGivenAwayComesBackAsItWas() throws IOException {
		FilledSheet sheet = FilledSheet.read(form(List.of("1. Cel", "=1+1\ndruga linia", "", "a-1")));
		assertThat(sheet.properties()).containsEntry("plan", "demo");
		assertThat(sheet.keys()).containsExactly("goal", "text", "state", "id");
		assertThat(sheet.lines()).singleElement().satisfies((line) -> {
			assertThat(line.number()).isEqualTo(3);
			assertThat(line.cells()).isEqualTo(Map.of("goal", "1. Cel", "text", "=1+1\ndruga linia", "id", "a-1"));
		});
	}

	@Test
	void headsAreClosedAndRowsAreOpen() throws IOException {
		try (XSSFWorkbook workbook = workbook(form(List.of("1. Cel", "x", "", "a-1")))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getProtect()).isTrue();
			assertThat(sheet.isInsertRowsLocked()).isFalse();
			assertThat(sheet.isDeleteRowsLocked()).isFalse();
			assertThat(sheet.isInsertColumnsLocked()).isTrue();
			assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
			assertThat(sheet.getRow(1).getCell(1).getCellStyle().getLocked()).isTrue();
			assertThat(sheet.getRow(2).getCell(1).getCellStyle().getLocked()).isFalse();
			assertThat(sheet.getRow(60).getCell(1).getCellStyle().getLocked()).isFalse();
			assertThat(sheet.getDataValidations()).hasSize(2);
			assertThat(sheet.isColumnHidden(3)).isTrue();
			assertThat(workbook.getSheetAt(1).getProtect()).isTrue();
		}
	}

	/** A program may make numbers and days of what is typed. */
	@Test
	void numbersDaysAndFormulasAreReadAsTheyWereTyped() throws IOException {
		byte[] changed = changed(form(List.of("", "x", "", "a-1")), (sheet) -> {
			Row row = sheet.createRow(3);
			row.createCell(0).setCellValue(2027);
			row.createCell(1).setCellValue(1200.5);
			row.createCell(2).setCellValue(LocalDate.of(2027, 3, 5));
			CellStyle days = sheet.getWorkbook().createCellStyle();
			days.setDataFormat((short) 14);
			row.getCell(2).setCellStyle(days);
			sheet.createRow(4).createCell(1).setCellFormula("1+1");
			sheet.getRow(4).getCell(1).setCellValue(2);
		});
		assertThat(FilledSheet.read(changed).lines()).extracting(FilledSheet.Line::cells)
			.contains(Map.of("goal", "2027", "text", "1200,5", "state", "05.03.2027"), Map.of("text", "2"));
	}

	@Test
	void whatIsNoSpreadsheetIsRefusedAsWhatItIs() throws IOException {
		byte[] good = form(List.of("", "x", "", "a-1"));
		refused("format-unknown", "Cel;Działanie".getBytes(StandardCharsets.UTF_8));
		refused("format-unknown", new byte[0]);
		refused("damaged", Arrays.copyOf(good, good.length / 2));
		byte[] broken = good.clone();
		Arrays.fill(broken, 200, 600, (byte) 7);
		refused("damaged", broken);
	}

	private static void refused(String code, byte[] bytes) {
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> FilledSheet.read(bytes))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	private static byte[] form(List<String> line) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new XlsxForm("Plan", Map.of("plan", "demo"), COLUMNS, Stream.of(line), new About("Objaśnienia",
				List.of("Popraw i wgraj."), "Tego arkusz nie przenosi.", "Cele", List.of("1. Cel", "2. Cel")))
			.write(out);
		return out.toByteArray();
	}

	private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes));
	}

	private static byte[] changed(byte[] bytes, Consumer<XSSFSheet> change) throws IOException {
		try (XSSFWorkbook workbook = workbook(bytes); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			change.accept(workbook.getSheetAt(0));
			workbook.write(out);
			return out.toByteArray();
		}
	}

}
