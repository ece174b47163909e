package pl.utrwal.bootstrap.journey;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A planner announces a call for offers, answers them and settles what was granted.
 */
class ProgrammeJourneyTest extends Journey {

	@Test
	void aPlannerAnnouncesAwardsRejectsAndSettles(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = programme();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/plans/demo-program");
			Screenshots.take(page, "programme");
			visit(page, "/plans/demo-program/grants");
			Screenshots.take(page, "grants");
			visit(page, "/plans/" + plan);
			assertThat(page.locator("#counts"))
				.hasText("1 cel · 1 zadanie · 0 form współpracy · szacunkowy koszt: 15 000,00 zł");
			page.locator(".tabs a[href$='/grants']").click();
			page.locator("#sums-table tbody .button").click();
			assertThat(page.locator("#task option:checked")).hasText("1. Zajęcia dla seniorów");
			page.locator("#available").fill("dużo");
			page.locator("#on").fill("2026-01-10");
			submit(page);
			assertThat(page.locator("#title-error")).hasText("Treść nie może być pusta.");
			assertThat(page.locator("#available-error")).hasText("Podaj kwotę w złotych, na przykład 12 500,00.");
			assertThat(page.locator("#offersUntil-error")).hasCount(1);
			page.locator("#title").fill("Konkurs 1/2026");
			page.locator("#available").fill("20 000");
			page.locator("#offersUntil").fill("2026-01-31");
			submit(page);
			assertThat(page.locator(".message-warn li")).containsText("20 000,00 zł");
			submit(page);
			assertThat(page.locator("section.panel h2")).hasText("Konkurs 1/2026");
			offer(page, "Klub Seniora „Wierzba”", "Taniec we wtorki", "18 000,50", "2026-01-30");
			offer(page, "Chór „Echo”", "Śpiew", "5 tys. zł", "2026-01-20");
			assertThat(page.locator("section.panel tbody tr")).hasCount(2);

			step(page, 0, "award");
			page.locator("#amount").fill("18 000,51");
			page.locator("#decision").fill("Zarządzenie 14/2026");
			page.locator("#on").fill("2026-02-14");
			submit(page);
			assertThat(page.locator("#amount-error"))
				.containsText("Nie można przyznać więcej, niż wnioskowano, czyli 18 000,50 zł.");
			page.locator("#amount").fill("15 000");
			submit(page);
			step(page, 1, "reject");
			submit(page);
			assertThat(page.locator("#reason-error")).hasText("Treść nie może być pusta.");
			page.locator("#reason").fill("brak podpisu");
			page.locator("#on").fill("2026-02-14");
			submit(page);
			step(page, 0, "settle");
			page.locator("#spent").fill("14 820,40");
			page.locator("#returned").fill("179,61");
			page.locator("#on").fill("2026-11-20");
			submit(page);
			assertThat(page.locator("#returned-error")).containsText("czyli 15 000,00 zł.");
			Screenshots.take(page, "grant-settle");
			page.locator("#returned").fill("179,60");
			submit(page);
			assertThat(page.locator("section.panel tbody tr").nth(0)).containsText("rozliczona");
			assertThat(page.locator("section.panel tbody tr").nth(1)).containsText("brak podpisu");
			Assertions.assertThat(figures(page.locator("#sums-total")))
				.containsExactly("15 000,00 zł", "20 000,00 zł", "23 000,50 zł", "15 000,00 zł", "14 820,40 zł",
						"179,60 zł");
			page.locator("section.panel a[href$='/decide']").click();
			page.locator("#on").fill("2026-02-15");
			submit(page);
			assertThat(page.locator("section.panel .panel-head .badge")).hasText("rozstrzygnięty");
			assertThat(page.locator("section.panel a.button")).hasCount(0);
		}
	}

	@Test
	void aPartnersPageListsWhatItAskedForAndGot(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = programme();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/partners/new");
			page.locator("#name").fill("Towarzystwo Latarnia");
			submit(page);
			page.waitForURL("**/partners/*after=*");
			visit(page, page.url());
			assertThat(page.locator("h1")).hasText("Towarzystwo Latarnia");
			visit(page, "/plans/" + plan + "/grants");
			page.locator("#sums-table tbody .button").click();
			page.locator("#title").fill("Konkurs 3/2026");
			page.locator("#available").fill("100");
			page.locator("#on").fill("2026-01-10");
			page.locator("#offersUntil").fill("2026-01-31");
			submit(page);
			offer(page, "towarzystwo latarnia", "Światło", "50", "2026-01-20");
			page.locator("section.panel tbody th a").click();
			assertThat(page.locator("h1")).hasText("Towarzystwo Latarnia");
			assertThat(page.locator("section[aria-labelledby=asked] tbody tr")).containsText("Konkurs 3/2026");
			assertNoViolations(page);
			page.locator("section[aria-labelledby=asked] tbody a").click();
			assertThat(page.locator("h1")).hasText("Konkursy i dotacje");
		}
	}

	@Test
	void aLateOfferIsRecordedAsRejected(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = programme();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/plans/" + plan + "/grants");
			page.locator("#sums-table tbody .button").click();
			page.locator("#title").fill("Konkurs 2/2026");
			page.locator("#available").fill("100");
			page.locator("#on").fill("2026-01-10");
			page.locator("#offersUntil").fill("2026-01-31");
			submit(page);
			offer(page, "OSP", "Gimnastyka", "50", "2026-02-01");
			assertThat(page.locator("section.panel tbody tr .badge")).hasText("po terminie");
			assertThat(page.locator("section.panel tbody a.button")).hasCount(0);
			page.locator("section.panel a[href$='/cancel']").click();
			page.locator("#reason").fill("brak ofert w terminie");
			page.locator("#on").fill("2026-02-02");
			submit(page);
			assertThat(page.locator("section.panel .panel-head .badge")).hasText("unieważniony");
			Assertions.assertThat(figures(page.locator("#sums-total")).get(1)).isEqualTo("0,00 zł");
		}
	}

	@Test
	void aPlannerAddsTheFormsOfCooperation(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = programme();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/plans/" + plan);
			page.locator("#add-area [data-level=cooperation]").click();
			for (String text : List.of("Formy współpracy", "Pozafinansowe", "Użyczanie sal")) {
				page.locator("#new").waitFor();
				assertThat(page.locator("#new-text")).isFocused();
				page.keyboard().type(text);
				page.keyboard().press("Enter");
				assertThat(page.locator("#plan")).containsText(text);
			}
			assertThat(page.locator("tr.pending")).hasCount(0);
			visit(page, "/plans/" + plan);
			assertThat(page.locator("section.area").nth(1)).containsText("Użyczanie sal");
			assertThat(page.locator("section.area").nth(1).locator("thead th").nth(1)).hasText("Forma współpracy");
		}
	}

	@Test
	void aReaderSeesAllAndChangesNothing(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/programmes");
			page.locator("tbody a[href='/plans/demo-program/grants']").click();
			assertThat(page.locator("section.panel")).hasCount(2);
			assertThat(page.locator("section.panel").first()).containsText("15 820,40 zł");
			assertThat(page.locator("main a.button")).hasCount(0);
			Assertions.assertThat(visit(page, "/plans/demo-program/grants/new").status()).isEqualTo(403);
			Assertions.assertThat(visit(page, "/plans/demo-strategia/grants").status()).isEqualTo(404);
		}
	}

	private static void offer(Page page, String name, String title, String asked, String on) {
		page.locator("section.panel a[href$='/offers/new']").click();
		page.locator("#name").fill(name);
		page.locator("#title").fill(title);
		page.locator("#asked").fill(asked);
		page.locator("#on").fill(on);
		submit(page);
	}

	private static void step(Page page, int offer, String step) {
		page.locator("section.panel tbody tr").nth(offer).locator("a[href$='/" + step + "']").click();
	}

	private static void submit(Page page) {
		page.locator("main form .button-main").click();
	}

	/** Numbers are set with spaces that do not break. */
	private static List<String> figures(Locator row) {
		return row.locator("td.figure")
			.allInnerTexts()
			.stream()
			.map((text) -> text.replaceAll("[\\p{Z}\\s]+", " ").strip())
			.toList();
	}

}
