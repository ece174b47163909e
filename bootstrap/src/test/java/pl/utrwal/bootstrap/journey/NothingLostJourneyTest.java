package pl.utrwal.bootstrap.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Whoever leaves a cell, the page or the session finds again what was typed.
 */
class NothingLostJourneyTest extends Journey {

	private static final String DRAFTS = "Object.keys(localStorage).filter((key) => key.startsWith('utrwal.draft')).length";

	@Test
	void whoGoesToAnotherCellHasSavedTheFirst(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/demo-harmonogram");
			cell(page, 0, "text").click();
			page.locator("#cell-text").fill("Zapisane bez przycisku");
			cell(page, 0, "timeFrame").click();
			assertThat(page.locator("[id$='-timeFrame'] > form.editor #cell-text")).isFocused();
			assertThat(cell(page, 0, "text")).containsText("Zapisane bez przycisku");
			page.locator("h1").click();
			assertThat(page.locator("form.editor")).hasCount(0);
			Assertions.assertThat(read("/history?plan=demo-harmonogram").at("/items/0/new").asText())
				.as("the newest change")
				.contains("Zapisane bez przycisku");
			Assertions.assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
		}
	}

	@ParameterizedTest
	@CsvSource({ "pl, potrzebuje powodu", "en, needs a reason" })
	void whereAReasonIsNeededTheCellStaysOpenAndSaysSo(String language, String says, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = open(context, "/plans/demo-aktywnosc?lang=" + language);
			Locator first = page.locator("tr[data-item]:not(.goal) button.cell[data-column=text]").first();
			first.click();
			page.locator("#cell-text").fill("Słowa bez powodu " + language);
			page.locator("tr[data-item]:not(.goal) button.cell[data-column=text]").nth(1).click();
			assertThat(page.locator("#reason-missing")).containsText(says);
			assertThat(page.locator("#cell-reason")).isFocused();
			assertThat(page.locator("#cell-reason")).hasAttribute("aria-invalid", "true");
			assertFine(page, "reason-missing-" + language);
			page.locator("#cell-reason").fill("tak brzmi uchwała");
			page.locator("h1").click();
			assertThat(page.locator("form.editor")).hasCount(0);
			assertThat(page.locator("#plan")).containsText("Słowa bez powodu " + language);
		}
	}

	@ParameterizedTest
	@CsvSource({ "pl, Sesja wygasła", "en, Your session has ended" })
	void whatWasTypedWhenTheSessionEndedIsGivenBackAfterSigningIn(String language, String says, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = open(context, "/plans/demo-strategia?lang=" + language);
			cell(page, 1, "timeFrame").click();
			page.locator("#cell-text").fill("IV kwartał 2027");
			context.clearCookies();
			page.locator("#cell-text").press("Control+Enter");
			assertThat(page.locator("#alert")).containsText(says);
			assertThat(page.locator("#cell-text")).hasValue("IV kwartał 2027");
			assertThat(page.locator("#login")).hasCount(0);
			assertFine(page, "session-ended-" + language);
			page.locator("#alert a").click();
			page.locator("#login").fill("planner");
			page.locator("#password").fill("utrwal-demo");
			page.locator("main form button").click();
			assertThat(page.locator("#cell-text")).hasValue("IV kwartał 2027");
			assertThat(page.locator("#cell-text")).isFocused();
			assertFine(page, "given-back-" + language);
			page.keyboard().press("Escape");
			assertThat(page.locator("form.editor")).hasCount(0);
			Assertions.assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
		}
	}

	@Test
	void aRowThatWasBegunOrNotStoredIsGivenBackAndSigningOutForgetsIt(Browser browser) {
		String plan = make("/plans", Map.of("kind", "SocialProblemsStrategy", "title", "Plan przerwany"));
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/" + plan);
			page.locator("#empty-plan [data-add]").click();
			page.locator("#new-text").waitFor();
			write(page.keyboard(), "Obszar", "Cel", "Wiersz pierwszy");
			assertThat(page.locator("tr[data-item]:not(.goal)")).hasCount(1);
			context.route("**/items", (route) -> route.abort());
			write(page.keyboard(), "Wiersz, który nie doszedł");
			assertThat(page.locator("tr.failed")).hasCount(1);
			page.keyboard().type("Wiersz zaczęty");
			context.unroute("**/items");
			page.reload();
			assertThat(page.locator("#new-text")).hasValue("Wiersz zaczęty");
			assertThat(page.locator("tr.failed")).containsText("Wiersz, który nie doszedł");
			page.locator("tr.failed button").click();
			assertThat(page.locator("tr[data-item]:not(.goal)")).hasCount(2);
			Assertions.assertThat(page.evaluate(DRAFTS)).as("the row that was begun").isEqualTo(1);
			page.locator("form[action$='/sign-out'] button").click();
			page.waitForURL("**/sign-in?out");
			Assertions.assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
		}
	}

	/**
	 * At ten milliseconds a key the next line is begun before the one before it is
	 * stored.
	 */
	@Test
	void lettersTypedRightAfterEnterAreNotSwallowed(Browser browser) {
		String plan = make("/plans", Map.of("kind", "SocialProblemsStrategy", "title", "Plan szybki"));
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/" + plan);
			page.locator("#empty-plan [data-add]").click();
			page.locator("#new-text").waitFor();
			write(page.keyboard(), "Szybko pisany obszar", "Szybko pisany cel", "Szybko", "Szybciej");
			page.keyboard().type("Najszybciej", new Keyboard.TypeOptions().setDelay(10));
			assertThat(page.locator("tr[data-item]:not(.goal)")).hasCount(2);
			assertThat(page.locator("#new-text")).hasValue("Najszybciej");
			assertThat(page.locator(".area-head")).containsText("Szybko pisany obszar");
			assertThat(page.locator("tr.goal")).containsText("Szybko pisany cel");
			Assertions.assertThat(page.locator("tr[data-item] > td > [id$='-text']").allInnerTexts())
				.extracting((text) -> text.lines().findFirst().orElse(""))
				.isEqualTo(List.of("Szybko", "Szybciej"));
		}
	}

	@Test
	void aPageThatFollowsAPlanSaysThatItDoesSoNoLonger(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/demo-harmonogram");
			context.clearCookies();
			page.evaluate("['hidden', 'visible'].forEach((state) => {"
					+ "Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });"
					+ "document.dispatchEvent(new Event('visibilitychange')); })");
			assertThat(page.locator("#alert")).containsText("zmiany innych osób nie przychodzą");
		}
	}

	private Page open(BrowserContext context, String path) {
		Page page = signedIn(context, "planner");
		visit(page, path);
		page.waitForLoadState();
		return page;
	}

	private static void write(Keyboard keyboard, String... lines) {
		for (String line : lines) {
			keyboard.type(line, new Keyboard.TypeOptions().setDelay(10));
			keyboard.press("Enter");
		}
	}

	private static Locator cell(Page page, int row, String column) {
		return page.locator("tr[data-item]:not(.goal)").nth(row).locator("button.cell[data-column=" + column + "]");
	}

}
