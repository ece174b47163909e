package pl.utrwal.bootstrap.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.bootstrap.Api.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A plan is taken away as a file.
 */
class ExportJourneyTest extends Journey {

	private static final String FIRST_ROW = "/0";

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

	/** Two people at once: one in the sheet, the other on the page. */
	@ParameterizedTest
	@CsvSource({ "pl, Pokaż zmiany, weź z arkusza", "en, Show the changes, take it from the sheet" })
	void aSheetComesBackWithItsChanges(String language, String check, String take, Browser browser) throws IOException {
		boolean polish = language.equals("pl");
		String inSheet = polish ? "Odwiedziny wolontariuszy dwa razy w tygodniu" : "Volunteers visit twice a week";
		String onPage = polish ? "Odwiedziny wolontariuszy co tydzień" : "Volunteers visit every week";
		String added = polish ? "Dowóz na badania w powiecie" : "Rides to the county's clinic";
		String old = plan("demo-przyjeta").at(FIRST_ROW + "/text").asText();
		Path sheet = changed("demo-przyjeta", (rows) -> {
			rows.getRow(2).getCell(3).setCellValue(inSheet);
			rows.getRow(4).getCell(5).setCellValue(polish ? "2026–2028" : "2026–2029");
			rows.getRow(rows.getLastRowNum() - 90).getCell(3).setCellValue(added);
		});
		change("demo-przyjeta", onPage);
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-przyjeta/export?lang=" + language);
			page.locator("#sheet").setInputFiles(sheet);
			page.getByText(check).click();
			assertThat(page.locator("#sheet-cells tbody tr")).hasCount(2);
			assertThat(page.locator("#sheet-added")).containsText(added);
			assertThat(page.locator(".clash")).containsText(onPage);
			assertThat(page.locator("#sheet-cells")).containsText(old);
			assertNoViolations(page);
			if (polish) {
				Screenshots.take(page, "sheet");
			}
			page.getByLabel(take).check();
			page.locator("#reason").fill("Ustalenia z narady");
			page.locator("main form .button-main").click();
			assertThat(page.locator("main")).containsText(inSheet);
			assertThat(page.locator("main")).containsText(added);
		}
		Assertions.assertThat(plan("demo-przyjeta").at(FIRST_ROW + "/text").asText()).isEqualTo(inSheet);
	}

	@Test
	void aSheetThatDoesNotBelongHereIsRefusedInClearWords(Browser browser) throws IOException {
		Path sheet = changed("demo-harmonogram", (rows) -> {
		});
		Path damaged = Files.write(Files.createTempFile("sheet", ".xlsx"),
				Arrays.copyOf(Files.readAllBytes(sheet), 3000));
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			Map.of(sheet, "innego planu", damaged, "uszkodzony").forEach((file, says) -> {
				visit(page, "/plans/demo-przyjeta/export");
				page.locator("#sheet").setInputFiles(file);
				page.getByText("Pokaż zmiany").click();
				assertThat(page.locator("#sheet-error")).containsText(says);
			});
			assertNoViolations(page);
		}
	}

	private Path changed(String plan, Consumer<Sheet> change) throws IOException {
		byte[] file = planner().bytes("/plans/%s/export?format=xlsx".formatted(plan));
		Path changed = Files.createTempFile("sheet", ".xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
				OutputStream out = Files.newOutputStream(changed)) {
			change.accept(workbook.getSheetAt(0));
			workbook.write(out);
		}
		return changed;
	}

	private JsonNode plan(String id) {
		return read("/plans/" + id + "/items").at("/items");
	}

	private void change(String plan, String text) {
		JsonNode row = plan(plan).at(FIRST_ROW);
		Answer answer = planner().patch("/plans/%s/items/%s".formatted(plan, row.at("/id").asText()),
				Map.of("expectedVersion", row.at("/version").asLong(), "text", text, "reason", "Narada"));
		Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	/**
	 * The council passes another day than the draft had; then the plan is put in line.
	 */
	@Test
	void theResolutionThatWasPassedIsReadBackIn(Browser browser) throws IOException {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "owner");
			visit(page, "/plans/demo-przyjeta/amendments");
			Download draft = page.waitForDownload(() -> page.getByText("Pobierz projekt uchwały").click());
			Path passed = passed(draft.path());
			page.getByText("Wczytaj podjętą uchwałę").click();
			page.locator("#resolution-file").setInputFiles(passed);
			page.getByText("Pokaż różnice").click();
			assertThat(page.locator("#reading-count")).containsText("LXX/7/2026");
			assertThat(page.locator("#sheet-cells tbody tr")).hasCount(1);
			assertThat(page.locator(".clash")).containsText("IV kwartał 2028");
			assertThat(page.getByLabel("weź z uchwały")).isChecked();
			assertNoViolations(page);
			Screenshots.take(page, "resolution");
			page.locator("#reason").fill("Tak uchwaliła rada");
			page.getByText("Zmień plan tak jak w uchwale").click();
			assertThat(page.locator("main")).containsText("IV kwartał 2028");
			visit(page, "/plans/demo-przyjeta/amendments/read");
			page.locator("#resolution-file").setInputFiles(passed);
			page.getByText("Pokaż różnice").click();
			assertThat(page.locator("main")).containsText("dokładnie to, co czeka w planie");
			page.locator("main .panel .button-main").click();
			assertThat(page.locator("[name=number]")).hasValue("LXX/7/2026");
			visit(page, "/plans/demo-przyjeta/amendments/read?lang=en");
			page.locator("#resolution-file").setInputFiles(Files.writeString(Files.createTempFile("x", ".txt"), "x"));
			page.getByText("Show the differences").click();
			assertThat(page.locator("#resolution-error")).containsText("no paragraphs of a resolution");
		}
	}

	private static Path passed(Path draft) throws IOException {
		Path passed = Files.createTempFile("resolution", ".docx");
		try (XWPFDocument document = new XWPFDocument(Files.newInputStream(draft));
				OutputStream out = Files.newOutputStream(passed)) {
			for (XWPFParagraph paragraph : document.getParagraphs()) {
				for (XWPFRun run : paragraph.getRuns()) {
					run.setText(run.text()
						.replace("terminem „IV kwartał 2027”", "terminem „IV kwartał 2028”")
						.replace("UCHWAŁA NR ……………", "UCHWAŁA NR LXX/7/2026"), 0);
				}
			}
			document.write(out);
		}
		return passed;
	}

	/** What the office says beside the plan is no part of it. */
	@Test
	void aPrintedPlanHoldsTheDocumentOnly(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-przyjeta");
			assertThat(page.locator(".area .mark").first()).isVisible();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".print-corner")).containsText("Tekst roboczy planu");
			assertThat(page.locator(".print-corner")).isVisible();
			assertThat(page.locator(".mark.waiting:visible").first()).hasText("czeka na uchwałę");
			assertThat(page.getByText("Gmina Wierzbowa Polana, stan na")).isVisible();
			for (String beside : List.of(".area .mark:not(.correction > *, .waiting)", ".area .unknown", ".remark",
					".withdrawn-row", ".meta", ".plan-line", ".page-messages", ".site-head", ".tabs")) {
				assertThat(page.locator(beside).locator("visible=true")).hasCount(0);
			}
			assertThat(page.locator(".area td").first()).isVisible();
			visit(page, "/plans/demo-przyjeta?inForceOn=" + today());
			assertThat(page.locator(".print-corner")).containsText("Załącznik nr 1");
			assertThat(page.locator(".mark.waiting")).hasCount(0);
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
