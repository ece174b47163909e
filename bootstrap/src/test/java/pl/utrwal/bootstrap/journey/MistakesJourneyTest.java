package pl.utrwal.bootstrap.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What was recorded by mistake is corrected or taken back, and the history keeps what it
 * was.
 */
class MistakesJourneyTest extends Journey {

	private static final String ROW = "tr[data-item]:not(.goal)";

	/** One digit too few: asked about, saved all the same, corrected, settled. */
	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void aGrantOfOneDigitTooFewIsCorrectedAndSettled(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "planner");
			String plan = programme();
			visit(page, "/plans/" + plan + "/grants?lang=" + language);
			page.locator("#sums-table tbody .button").click();
			page.locator("#title").fill("Konkurs 1/2026");
			page.locator("#available").fill("20 000");
			page.locator("#on").fill("2026-01-10");
			page.locator("#offersUntil").fill("2026-01-10");
			submit(page);
			assertThat(page.locator(".message-warn li")).hasCount(2);
			assertFine(page, "grant-call-asked-" + language);
			page.locator("#offersUntil").fill("2026-01-31");
			submit(page);
			assertThat(page.locator(".message-warn li")).hasCount(1);
			submit(page);
			page.locator("section.panel a[href$='/offers/new']").click();
			page.locator("#name").fill("Klub Seniora „Wierzba”");
			page.locator("#title").fill("Taniec we wtorki");
			page.locator("#asked").fill("15 000");
			page.locator("#on").fill("2026-01-20");
			submit(page);
			page.locator("section.panel tbody a[href$='/award']").click();
			page.locator("#amount").fill("1 500");
			page.locator("#decision").fill("Zarządzenie 14/2026");
			page.locator("#on").fill("2026-02-14");
			submit(page);
			assertThat(page.locator(".message-warn li")).hasCount(1);
			assertFine(page, "grant-award-asked-" + language);
			submit(page);
			page.locator("section.panel a[href$='/decide']").click();
			page.locator("#on").fill("2026-02-15");
			submit(page);
			page.locator("section.panel tbody summary").click();
			assertFine(page, "grants-to-mend-" + language);
			page.locator("section.panel tbody a[href$='/correct-award']").click();
			page.locator("#amount").fill("15 000");
			submit(page);
			assertThat(page.locator("#reason-error")).isVisible();
			page.locator("#reason").fill("brak zera");
			assertFine(page, "grant-award-correct-" + language);
			submit(page);
			page.locator("section.panel tbody a[href$='/settle']").click();
			page.locator("#spent").fill("15 000");
			page.locator("#returned").fill("0");
			page.locator("#on").fill("2026-11-20");
			submit(page);
			assertThat(page.locator("section.panel tbody td.figure").nth(1)).containsText("15");
			String call = page.locator("section.panel").first().getAttribute("id").substring("call-".length());
			var lines = read("/history?plan=" + call).at("/items");
			Assertions.assertThat(lines.at("/1/event").asText()).isEqualTo("partnerships.award-corrected");
			Assertions.assertThat(lines.at("/1/reason").asText()).isEqualTo("brak zera");
			Assertions.assertThat(lines.at("/1/old").asText()).contains("500");
			mend(page, "tbody", "take-settlement-back");
			mend(page, ".panel-body > .buttons", "reopen-call");
			mend(page, "tbody", "take-answer-back");
			mend(page, "tbody", "take-offer-back");
			assertThat(page.locator("section.panel tbody tr")).hasCount(0);
			mend(page, ".panel-body > .buttons", "take-call-back");
			assertThat(page.locator("section.panel")).hasCount(0);
		}
	}

	private static void mend(Page page, String where, String step) {
		page.locator("section.panel " + where + " summary").click();
		page.locator("section.panel " + where + " a[href$='/" + step + "']").click();
		page.locator("#reason").fill("pomyłka");
		submit(page);
		page.waitForURL("**/grants?after=*");
	}

	@Test
	void aRowAndAGoalAreTakenOutOfADraft(Browser browser) {
		String plan = make("/plans", Map.of("kind", "SocialProblemsStrategy", "title", "Szkic", "period", "2026"));
		String area = make("/plans/" + plan + "/items", Map.of("level", "area", "text", "Rodziny"));
		String goal = make("/plans/" + plan + "/items", Map.of("level", "goal", "parent", area, "text", "Wsparcie"));
		for (String text : List.of("Pierwsze", "Drugie", "Trzecie")) {
			make("/plans/" + plan + "/items", Map.of("level", "action", "parent", goal, "text", text));
		}
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/" + plan);
			page.locator(ROW + " .row-history").nth(1).click();
			page.locator("#act-note").fill("Do uzgodnienia z GOPS");
			page.locator("[data-act=note] button").click();
			page.locator("[data-act='note/take-back']").waitFor();
			assertFine(page, "panel-with-note");
			page.locator("[data-act='note/take-back'] button").click();
			assertThat(page.locator("[data-act='note/take-back']")).hasCount(0);
			assertThat(page.locator(ROW).nth(1)).not().containsText("Do uzgodnienia");
			page.locator("#act-remove").click();
			assertFine(page, "row-to-remove");
			String gone = page.locator(ROW).nth(1).getAttribute("data-item");
			page.locator("[data-act=remove] button").click();
			assertThat(page.locator(ROW)).hasCount(2);
			assertThat(page.locator("#side")).isHidden();
			assertThat(page
				.locator("[data-item='" + page.locator(ROW).nth(1).getAttribute("data-item") + "'] [id^=number-]"))
				.isFocused();
			visit(page, "/plans/" + plan + "/items/" + gone);
			assertThat(page.locator("main")).containsText("Usunięto z wersji roboczej");
			visit(page, "/plans/" + plan);
			assertThat(page.locator(ROW)).hasCount(2);
			page.locator(".goal .row-history").click();
			page.locator("#act-remove").click();
			page.locator("[data-act=remove] button").click();
			assertThat(page.locator(ROW)).hasCount(0);
			visit(page, "/plans/demo-przyjeta");
			page.locator(ROW + " .row-history").first().click();
			page.locator("#act-withdraw").waitFor();
			assertThat(page.locator("#act-remove")).hasCount(0);
		}
	}

	@Test
	void aMeasurementAndTheEndOfADutyAreTakenBack(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-strategia/indicators/demo-wskaznik-rozmowy");
			Locator rows = page.locator("section[aria-labelledby=measurements] tbody tr");
			int before = rows.count();
			rows.last().locator("a").click();
			page.locator("main .button-danger").click();
			assertThat(page.locator("#reason-error")).hasText("Podaj powód.");
			page.locator("#reason").fill("pomiar z innego planu");
			assertFine(page, "measurement-take-back");
			page.locator("main .button-danger").click();
			assertThat(rows).hasCount(before - 1);
			assertThat(page.locator(".history")).containsText("Cofnięto pomiar");

			visit(page, "/duties");
			page.locator("a[href*='/duties/end']").first().click();
			page.locator("#on").fill(ago(1).toString());
			submit(page);
			Locator ended = page.locator("section[aria-labelledby=ended] li");
			assertThat(ended).hasCount(1);
			assertFine(page, "duties-ended");
			ended.locator("a").click();
			submit(page);
			assertThat(page.locator("#reason-error")).isVisible();
			page.locator("#reason").fill("rada chce dalej sprawozdań");
			assertFine(page, "duty-resume");
			submit(page);
			assertThat(ended).hasCount(0);
			assertThat(page.locator("a[href*='/duties/end']")).not().hasCount(0);
		}
	}

	private static void submit(Page page) {
		page.locator("main form .button-main").click();
	}

}
