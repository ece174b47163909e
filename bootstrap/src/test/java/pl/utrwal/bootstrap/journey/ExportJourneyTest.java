package pl.utrwal.bootstrap.journey;

import java.io.IOException;
import java.nio.file.Files;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A plan is taken away as a file.
 */
class ExportJourneyTest extends Journey {

	@ParameterizedTest
	@CsvSource({ "pl, Pobierz, PDF", "en, Take away, PDF" })
	void anAuditorTakesThePlanOfToday(String language, String take, String pdf, Browser browser) throws IOException {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "auditor");
			visit(page, "/plans/demo-przyjeta?lang=" + language);
			page.locator(".tabs").getByText(take, new Locator.GetByTextOptions().setExact(true)).click();
			assertNoViolations(page);
			if (language.equals("pl")) {
				Screenshots.take(page, "export");
			}
			page.getByLabel(pdf).check();
			Download download = page.waitForDownload(() -> page.locator("main form .button-main").click());
			Assertions.assertThat(download.suggestedFilename()).endsWith(".pdf");
			Assertions.assertThat(Files.readAllBytes(download.path())).startsWith('%', 'P', 'D', 'F');
		}
	}

	@Test
	void aDayOfThePastIsTakenAway(Browser browser) throws IOException {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/plans/demo-przyjeta?inForceOn=2023-06-20");
			page.locator(".past").getByText("Pobierz plan").click();
			assertThat(page.locator("main form")).containsText("20 czerwca 2023");
			page.getByLabel("csv").check();
			Download download = page.waitForDownload(() -> page.locator("main form .button-main").click());
			Assertions.assertThat(download.suggestedFilename()).isEqualTo("plan-2023-06-20.csv");
			Assertions.assertThat(Files.readString(download.path())).contains("wolontarjuszy");
		}
	}

}
