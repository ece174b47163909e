package pl.utrwal.bootstrap.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An analyst asks across plans and takes the list away.
 */
class ItemsJourneyTest extends Journey {

	@Test
	void anAnalystFindsWhatTheLibraryHasToDoAndTakesItAway(Browser browser) throws IOException {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "analyst");
			page.locator(".site-nav a[href='/items']").click();
			page.locator("#party").fill("bibliotek");
			page.locator("#q").fill("remizie");
			page.locator("form.filter .button-main").click();
			assertThat(page.locator("table.data tbody tr")).hasCount(1);
			assertThat(page.locator("table.data tbody tr")).containsText("po terminie");
			Screenshots.take(page, "items");
			Download csv = page.waitForDownload(() -> page.locator("a[href^='/items.csv']").click());
			List<String> lines = Files.readAllLines(csv.path());
			assertThat(lines).hasSize(2);
			assertThat(lines.getFirst()).startsWith("\ufeffPlan;Rodzaj planu;");
			assertThat(csv.suggestedFilename()).matches("zadania-\\d{4}-\\d{2}-\\d{2}\\.csv");
			Download xlsx = page.waitForDownload(() -> page.locator("a[href^='/items.xlsx']").click());
			try (InputStream in = Files.newInputStream(xlsx.path()); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
				Sheet sheet = workbook.getSheetAt(0);
				assertThat(StreamSupport.stream(sheet.spliterator(), false)).hasSize(2);
				assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).isEqualTo("OSP Wierzbowa");
			}
		}
	}

}
