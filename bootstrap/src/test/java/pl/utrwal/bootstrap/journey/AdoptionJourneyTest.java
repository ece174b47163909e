package pl.utrwal.bootstrap.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan is adopted, changed, amended, and read as it is in force.
 */
class AdoptionJourneyTest extends Journey {

	private static final String PLAN = "/plans/demo-przyjeta";

	@Test
	void aPlanIsAdoptedChangedAndAmended(Browser browser) throws Exception {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
			Page page = signedIn(context, "owner");
			String plan = begun(page);

			unfold(page, "plan");
			page.locator(".plan-tools").getByText("Przyjmij uchwałą").click();
			page.locator("main form .button-main").click();
			assertThat(page.locator("#number-error")).hasText("Podaj numer uchwały.");
			assertThat(page.locator("#inForceFrom-error")).hasText("Podaj dzień.");
			act(page, "XII/45/2026", today().plusDays(1), today().plusDays(2));
			assertThat(page.locator("#date-error")).hasText("Data uchwały jeszcze nie nadeszła.");
			act(page, "XII/45/2026", today().minusDays(20), today().minusDays(21));
			assertThat(page.locator("#inForceFrom-error")).isVisible();
			Screenshots.take(page, "adoption-form");
			act(page, "XII/45/2026", today().minusDays(20), today().minusDays(6));
			page.waitForURL((url) -> url.contains("?after="));
			assertThat(page.locator(".page-head .badge")).hasText("przyjęty uchwałą");
			assertThat(page.locator(".acts-list")).containsText("XII/45/2026");

			Locator row = page.locator("tr[data-item]:not(.goal)").first();
			row.locator("button.cell[data-column=timeFrame]").click();
			page.locator("#cell-text").fill("2030");
			page.locator("form.editor .button-main").click();
			assertThat(page.locator("#cell-error")).containsText("Podaj powód tej zmiany");
			Screenshots.take(page, "reason-needed");
			page.locator("#cell-reason").fill("opóźniony przetarg");
			page.locator("form.editor .button-main").click();
			assertThat(row.locator(".waiting")).hasText("czeka na uchwałę");

			Locator other = page.locator("tr[data-item]:not(.goal)").nth(1);
			other.locator("button.cell[data-column=text]").click();
			page.locator("#change-correction").check();
			page.locator("#cell-text").fill("Sprostowane słowa");
			page.locator("#cell-reason").fill("omyłka");
			page.locator("form.editor .button-main").click();
			assertThat(page.locator("#cell-error")).containsText("To nie jest oczywista omyłka pisarska");
			assertThat(page.locator("#cell-text")).hasValue("Sprostowane słowa");
			assertThat(page.locator("#cell-reason")).hasValue("omyłka");
			assertThat(page.locator("#change-correction")).isChecked();
			Screenshots.take(page, "correction-refused");
			page.locator("#cell-text").fill("Drugie działanie");
			page.locator("#cell-reason").fill("");
			page.locator("form.editor .button-main").click();
			assertThat(page.locator("#cell-error")).containsText("Podaj powód");
			page.locator("#cell-reason").fill("brak kreski");
			page.locator("form.editor .button-main").click();
			assertThat(other).containsText("Drugie działanie");
			assertThat(other.locator(".correction")).containsText("sprostowano");
			assertThat(other.locator(".correction")).containsText("Sekretarz Demo");
			assertThat(other.locator(".correction")).containsText("brak kreski");
			assertThat(other.locator(".waiting")).hasCount(0);

			other.locator(".row-history").click();
			page.locator("#act-up").click();
			assertThat(page.locator("#alert")).containsText("Podaj powód tej zmiany");
			page.locator("#amend-reason").fill("porządek według ważności");
			page.locator("#act-up").click();
			assertThat(page.locator("tr[data-item]:not(.goal)").first()).containsText("Drugie działanie");

			visit(page, plan);
			page.getByText("Zmiany do uchwały (2)").click();
			assertThat(page.locator("table.data tbody tr")).hasCount(2);
			assertThat(page.locator("table.data")).containsText("opóźniony przetarg");
			assertThat(page.locator("table.data")).containsText("Sekretarz Demo");
			assertThat(page.locator("#resolution p")).hasCount(2);
			assertThat(page.locator("#resolution")).containsText("dodaje się termin realizacji „2030”.");
			page.locator("#copy-resolution").click();
			assertThat(page.locator("#copy-resolution")).hasText("Skopiowano projekt uchwały");
			assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("§ 1. W załączniku");
			Download download = page.waitForDownload(() -> page.getByText("Pobierz jako tekst").click());
			assertThat(Files.readString(download.path(), StandardCharsets.UTF_8).split("\n\n")).hasSize(2);

			visit(page, plan + "?inForceOn=" + today());
			assertThat(page.locator(".past")).containsText("Tekst obowiązujący");
			assertThat(page.locator(".past")).containsText("XII/45/2026");
			assertThat(page.locator("#plan")).not().containsText("2030");
			assertThat(page.locator("#plan")).containsText("Drugie dzialanie");
			assertThat(page.locator("#plan .correction")).containsText("sprostowano");
			assertThat(page.locator("#plan .correction")).containsText("brak kreski");
			assertThat(page.locator("button.cell")).hasCount(0);
			page.getByText("Czym różni się od planu roboczego").click();
			assertThat(page.locator(".differences")).containsText("2030");

			visit(page, plan + "/amendments");
			page.locator("main").getByText("Zapisz uchwałę zmieniającą").click();
			act(page, "XX/1/2026", today().minusDays(1), today());
			page.waitForURL((url) -> url.contains("?after="));
			assertThat(page.locator(".waiting")).hasCount(0);
			visit(page, plan + "?inForceOn=" + today());
			assertThat(page.locator("#plan")).containsText("2030");
			visit(page, plan + "?inForceOn=" + today().minusDays(1));
			assertThat(page.locator("#plan")).not().containsText("2030");
		}
	}

	@Test
	void aPlannerProposesACorrectionAndTheOwnerDecides(Browser browser) {
		String goal = "tr.goal:has-text('Do lekarza')";
		try (BrowserContext planners = Browsers.wide(browser, "pl");
				BrowserContext owners = Browsers.wide(browser, "pl")) {
			Page planner = signedIn(planners, "planner");
			visit(planner, PLAN);
			assertThat(planner.locator(goal)).containsText("Do lekarza da się dojehcać");
			assertThat(planner.locator(goal + " .correction")).containsText("czeka na właściciela planu");
			visit(planner, PLAN + "?inForceOn=2022-01-01");
			assertThat(planner.locator("#plan")).containsText("Odwiedziny wolontarjuszy");
			assertThat(planner.locator("#plan .correction")).hasCount(1);
			planner.locator(".area").first().evaluate("(area) => area.scrollIntoView()");
			Screenshots.take(planner, "correction");
			planner.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(planner.locator("#plan .correction")).isVisible();
			visit(planner, PLAN + "/corrections");
			assertThat(planner.locator("#open ~ table tbody tr")).hasCount(1);
			assertThat(planner.locator("main button.button")).hasCount(0);

			Page owner = signedIn(owners, "owner");
			visit(owner, PLAN);
			owner.getByText("Sprostowania (1)").click();
			Screenshots.take(owner, "corrections");
			owner.locator("form.decline button").click();
			assertThat(owner.locator("form.decline .error")).hasText("Podaj powód odrzucenia.");
			assertFine(owner, "corrections-refused-pl");
			for (String language : List.of("en", "pl")) {
				visit(owner, PLAN + "?lang=" + language);
				assertFine(owner, "corrections-plan-" + language);
				visit(owner, PLAN + "?inForceOn=2022-01-01");
				assertFine(owner, "corrections-in-force-" + language);
				visit(owner, PLAN + "/corrections");
				assertFine(owner, "corrections-" + language);
			}
			owner.getByText("Przyjmij", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(owner.locator(".message")).containsText("Sprostowanie jest przyjęte.");
			assertThat(owner.locator("main form")).hasCount(0);
			visit(owner, PLAN);
			assertThat(owner.locator(goal)).containsText("Do lekarza da się dojechać");
			visit(owner, PLAN + "?inForceOn=" + today());
			assertThat(owner.locator(goal)).containsText("Do lekarza da się dojehcać");
			assertThat(owner.locator(goal + " .correction")).containsText("przyjęcie: Sekretarz Demo");
		}
	}

	@Test
	void whoIsNotTheOwnerIsNotAskedToDecide(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN);
			assertThat(page.locator(".plan-tools")).not().containsText("Uchyl plan");
			assertThat(page.locator("#amend-reason")).isVisible();
			assertThat(visit(page, PLAN + "/repeal").status()).isEqualTo(403);
			visit(page, PLAN + "/amendments");
			assertThat(page.locator("main .button-main")).hasCount(0);
			Screenshots.take(page, "amendments");
			visit(page, PLAN);
			assertThat(page.locator(".waiting")).hasCount(3);
			unfold(page, "act");
			Screenshots.take(page, "adopted-plan");
			visit(page, PLAN + "?inForceOn=2022-01-01");
			Screenshots.take(page, "in-force");
			assertThat(visit(page, PLAN + "?inForceOn=2020-01-01").status()).isEqualTo(404);
			assertThat(page.locator("main")).containsText("żaden tekst tego planu jeszcze nie obowiązywał");
		}
	}

	/** A plan with a goal of two actions; its address. */
	private String begun(Page page) {
		visit(page, "/plans/new");
		page.locator("#title").fill("Strategia do przyjęcia");
		page.locator("#period").fill("2026–2032");
		page.locator("main form .button-main").click();
		page.waitForURL((url) -> url.contains("?after="));
		page.locator("#empty-plan [data-add]").click();
		for (String text : List.of("Obszar", "Cel", "Pierwsze działanie", "Drugie dzialanie")) {
			page.locator("#new-text").waitFor();
			assertThat(page.locator("#new-text")).hasValue("");
			page.locator("#new-text").fill(text);
			page.locator("#new-text").press("Enter");
			assertThat(page.locator("#plan [data-item]").getByText(text, new Locator.GetByTextOptions().setExact(true)))
				.isVisible();
		}
		page.locator("#new-text").press("Escape");
		return page.url().replaceAll("\\?.*", "");
	}

	private static void act(Page page, String number, LocalDate date, LocalDate inForceFrom) {
		page.locator("#number").fill(number);
		page.locator("#body").fill("Rada Gminy Wierzbowa Polana");
		page.locator("#date").fill(date.toString());
		page.locator("#inForceFrom").fill(inForceFrom.toString());
		page.locator("main form .button-main").click();
	}

}
