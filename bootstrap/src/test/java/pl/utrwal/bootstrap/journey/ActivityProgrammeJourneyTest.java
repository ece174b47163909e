package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A local activity programme is taken in, put right and adopted by the act that it cites.
 */
class ActivityProgrammeJourneyTest extends Journey {

	private static final Path FILE = Path.of("src", "test", "resources", "documents", "podworka.txt");

	@Test
	void aProgrammeIsTakenInCorrectedAndAdopted(Browser browser) {
		String plan;
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/imports");
			page.setInputFiles("#file", FILE);
			page.locator("main form .button-main").click();
			page.locator("#import").waitFor();
			assertThat(page.locator("main")).containsText("przyjęto go uchwałą nr XV/118/2025");
			assertThat(page.locator(".issues li")).hasCount(1);
			assertThat(page.locator(".issues blockquote")).containsText("W latach 2025 – 2027");
			assertThat(page.locator(".node-0")).hasCount(7);
			assertThat(page.locator(".node-0").last()).containsText("raz w roku, 2025–2028");
			assertNoViolations(page);
			Screenshots.take(page, "programme-import");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			plan = page.url().replaceAll("\\?.*", "");
			assertThat(page.locator(".page-head .badge")).hasText("wersja robocza");
			assertThat(page.locator(".about")).containsText("według dokumentu: uchwała nr XV/118/2025 Rady Miejskiej"
					+ " w Zalesiu nad Strugą z dnia 27 lutego 2025, zał. nr 3; nie zapisano jej jeszcze jako uchwały");
			Screenshots.take(page, "programme-plan");
			readsAsItIsWritten(page);

			Locator goal = page.locator("tr[data-item]:not(.goal)").getByText("W latach 2025 – 2027");
			goal.click();
			page.locator("#cell-text").fill("W latach 2025 – 2028 podwórka staną się miejscem spotkań.");
			page.locator("#cell-reason").fill("pomyłka w latach");
			page.locator("form.editor .button-main").click();
			assertThat(page.locator("#plan")).containsText("W latach 2025 – 2028");
			assertNoViolations(page);

			Locator chapter = page.locator("section.area").first();
			chapter.locator(".adds summary").click();
			chapter.locator(".adds [data-level=passage]").click();
			page.locator("#new-text").fill("Program czyta się przy kawie.");
			page.locator("#new-text").press("Control+Enter");
			assertThat(chapter.locator("table.plan tbody").last()).containsText("Program czyta się przy kawie.");
			visit(page, plan);
			assertThat(chapter.locator("tr.goal").nth(2)).containsText("Wnioski z rozmów");
			assertThat(chapter.locator("tr.goal").nth(3)).containsText("Program czyta się przy kawie.");
		}
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "owner");
			visit(page, plan);
			unfold(page, "plan");
			page.locator(".plan-tools").getByText("Przyjmij uchwałą").click();
			assertThat(page.locator("#number")).hasValue("XV/118/2025");
			assertThat(page.locator("#body")).hasValue("Rada Miejska w Zalesiu nad Strugą");
			assertThat(page.locator("#date")).hasValue("2025-02-27");
			assertThat(page.locator("#annex")).hasValue("nr 3");
			assertThat(page.locator("#inForceFrom")).hasValue("");
			assertThat(page.locator("main")).containsText("przepisz go z uchwały");
			assertNoViolations(page);
			Screenshots.take(page, "programme-act");
			page.locator("main form .button-main").click();
			assertThat(page.locator("#inForceFrom-error")).hasText("Podaj dzień.");
			page.locator("#inForceFrom").fill("2025-03-14");
			page.locator("main form .button-main").click();
			page.waitForURL((url) -> url.contains("?after="));
			assertThat(page.locator(".page-head .badge")).hasText("przyjęty uchwałą");
			assertThat(page.locator(".page-head")).not().containsText("według dokumentu");
			assertThat(page.locator(".acts-list")).containsText("XV/118/2025");
		}
	}

	@Test
	void isPrintedAsAText(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-aktywnosc");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".written").first()).isVisible();
			for (Locator hidden : page.locator(".adds, .written .blank, .written .add, .written .goal .unnumbered")
				.all()) {
				assertThat(hidden).isHidden();
			}
			Screenshots.take(page, "programme-print");
		}
	}

	/** Paragraphs and lists in the order of the document, each once. */
	private static void readsAsItIsWritten(Page page) {
		Locator first = page.locator("section.area").first().locator("table.plan:has(tbody)");
		assertThat(first).hasCount(3);
		assertThat(first.nth(0)).containsText("Podwórka są nasze");
		assertThat(first.nth(1)).containsText("Punktem wyjścia były:");
		assertThat(first.nth(2)).containsText("Wnioski z rozmów");
		Locator last = page.locator("section.area").last().locator("table.plan:has(tbody)");
		assertThat(last).hasCount(3);
		assertThat(last.nth(1)).containsText("Notatki zbiera animatorka.");
		assertThat(last.nth(2).locator("tr[data-item]:not(.goal)")).hasCount(2);
	}

}
