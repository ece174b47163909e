package pl.utrwal.documents.out;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxTest {

	private static final String DANGEROUS = "=HYPERLINK(\"http://example.org\";\"tu\")";

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

}
