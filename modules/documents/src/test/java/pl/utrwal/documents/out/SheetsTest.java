package pl.utrwal.documents.out;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetsTest {

	private static final String DANGEROUS = "=HYPERLINK(\"http://example.org\";\"tu\")";

	@Test
	void csvIsQuotedAndSaysItsCharset() throws IOException {
		assertThat(csv(List.of(Arrays.asList("Dyżury; \"co dzień\"", "dwie\nlinie", null, LocalDate.of(2026, 2, 3)))))
			.isEqualTo("\ufeff\"Co\"\r\n\"Dyżury; \"\"co dzień\"\"\";\"dwie\nlinie\";;\"2026-02-03\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+48 22", "-", "@SUM(A1)", "\t=1", "\r=1", "\u0000x", "  =1", "\u00a0=1" })
	void csvHoldsNoFormula(String value) throws IOException {
		assertThat(csv(List.of(List.of(value)))).contains("\"'" + value + "\"");
	}

	@Test
	void csvLeavesPlainTextAsItIs() throws IOException {
		assertThat(csv(List.of(List.of("2024-2030 = 6 lat")))).contains("\"2024-2030 = 6 lat\"");
	}

	@Test
	void xlsxHoldsTextsAndDaysAndNoFormula() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Xlsx.write(out, "Zadania", List.of("Co", "Kiedy", "Kto"), List
			.of(Arrays.asList(DANGEROUS, LocalDate.of(2026, 2, 3), null), List.of("x".repeat(40000), "-", "@a")));
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			Sheet sheet = workbook.getSheet("Zadania");
			assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Kiedy");
			assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
			assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(DANGEROUS);
			assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate())
				.isEqualTo(LocalDate.of(2026, 2, 3));
			assertThat(sheet.getRow(1).getCell(2)).isNull();
			assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).hasSize(32767);
			assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("-");
		}
	}

	private static String csv(List<? extends List<?>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Csv.write(out, List.of("Co"), rows);
		return out.toString(StandardCharsets.UTF_8);
	}

}
