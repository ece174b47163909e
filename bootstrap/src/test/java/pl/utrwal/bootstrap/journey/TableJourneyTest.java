package pl.utrwal.bootstrap.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import pl.utrwal.bootstrap.Api.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The plan's table as a table: one moves in it by arrows, takes one's changes back in
 * turn, and takes cells from other programs and to them.
 */
class TableJourneyTest extends Journey {

	private static final String PASTE = """
			([html, text]) => {
				const data = new DataTransfer();
				if (html) {
					data.setData('text/html', html);
				}
				data.setData('text/plain', text);
				document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
			}""";

	private static final String COPY = """
			() => {
				const data = new DataTransfer();
				document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
				return [data.getData('text/html'), data.getData('text/plain')];
			}""";

	@Test
	void theTableIsOneStopOfTabAndArrowsLeadThroughIt(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/demo-harmonogram");
			Assertions.assertThat(page.evaluate("[...document.querySelectorAll('#areas button, #areas summary')]"
					+ ".filter((stop) => stop.tabIndex >= 0).length"))
				.isEqualTo(1);
			cell(page, 0, "text").focus();
			page.keyboard().press("ArrowRight");
			assertThat(cell(page, 0, "timeFrame")).isFocused();
			page.keyboard().press("ArrowDown");
			assertThat(cell(page, 1, "timeFrame")).isFocused();
			page.keyboard().press("Home");
			assertThat(page.locator("tr[data-item]:not(.goal) .row-history").nth(1)).isFocused();
			page.keyboard().press("Control+Home");
			assertThat(page.locator(".area-head .row-history").first()).isFocused();
			cell(page, 1, "timeFrame").focus();
			page.keyboard().press("Tab");
			Assertions.assertThat(page.evaluate("document.getElementById('areas').contains(document.activeElement)"))
				.as("Tab leaves the table")
				.isEqualTo(false);
			page.keyboard().press("Shift+Tab");
			assertThat(cell(page, 1, "timeFrame")).isFocused();
			page.keyboard().press("F2");
			assertThat(page.locator("#cell-text")).isFocused();
			page.keyboard().press("Escape");
			assertThat(cell(page, 1, "timeFrame")).isFocused();
			page.keyboard().press("Enter");
			assertThat(page.locator("#cell-text")).isFocused();
			page.locator("form.editor .cancel").focus();
			page.keyboard().press("Tab");
			assertThat(page.locator("[id$='-parties'] > form.editor")).hasCount(1);
		}
	}

	@Test
	void ownChangesAreTakenBackAndMadeAgainInTurnAndNobodyElses(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/demo-harmonogram");
			write(page, 1, "timeFrame", "maj 2027");
			write(page, 1, "timeFrame", "lipiec 2027");
			page.locator("tr[data-item]:not(.goal) .row-history").nth(1).focus();
			page.keyboard().press("Alt+ArrowDown");
			assertThat(cell(page, 2, "timeFrame")).containsText("lipiec 2027");
			page.keyboard().press("Control+z");
			assertThat(cell(page, 1, "timeFrame")).containsText("lipiec 2027");
			page.keyboard().press("Control+z");
			assertThat(cell(page, 1, "timeFrame")).containsText("maj 2027");
			page.keyboard().press("Control+y");
			assertThat(cell(page, 1, "timeFrame")).containsText("lipiec 2027");
			String row = page.locator("tr[data-item]:not(.goal)").nth(1).getAttribute("data-item");
			JsonNode item = read("/plans/demo-harmonogram/items").at("/items/1");
			Assertions.assertThat(item.at("/id").asText()).isEqualTo(row);
			Answer theirs = planner().patch("/plans/demo-harmonogram/items/" + row,
					Map.of("expectedVersion", item.at("/version").asLong(), "timeFrame", "grudzień 2027"));
			Assertions.assertThat(theirs.status()).isEqualTo(200);
			assertThat(cell(page, 1, "timeFrame")).containsText("grudzień 2027");
			page.keyboard().press("Control+z");
			assertThat(page.locator("#alert")).containsText("zastąpiona nowszą");
			assertThat(cell(page, 1, "timeFrame")).containsText("grudzień 2027");
		}
	}

	/** Without script: every choice is an address. */
	@Test
	void rowsAreFilteredAndSortedByAnAddress(Browser browser) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setLocale("pl")
			.setViewportSize(1280, 900))) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-strategia");
			page.locator("#rows-fold summary").click();
			page.locator("#rows-party").selectOption("GOPS");
			page.locator("#rows-sort").selectOption("due");
			page.locator("#rows-fold button").click();
			assertThat(page.locator("#rows-chosen")).containsText("Pokazano");
			assertThat(page.locator("footer")).isVisible();
			int shown = page.locator("#plan tr[data-item]:not(.goal)").count();
			assertThat(page.locator("#plan tr[data-item]:not(.goal)", new Page.LocatorOptions().setHasText("GOPS")))
				.hasCount(shown);
			assertThat(page.locator("#plan .handle").first()).isHidden();
			Screenshots.take(page, "plan-rows");
			page.navigate(page.url() + "&knownOn=" + ago(1));
			assertThat(page.locator(".past")).hasCount(1);
			assertThat(page.locator("#plan tr[data-item]:not(.goal)")).hasCount(shown);
			assertThat(page.locator("#plan").first()).hasAttribute("data-query",
					"?knownOn=" + ago(1) + "&party=GOPS&sort=due");
			page.locator(".past .button").first().click();
			assertThat(page.locator("#plan tr[data-item]:not(.goal)")).hasCount(shown);
			page.locator("#rows-chosen a").click();
			assertThat(page.locator("#rows-chosen")).hasCount(0);
		}
	}

	/** As LibreOffice 7.4 makes it, of a sheet and of a table in a text. */
	@ParameterizedTest
	@ValueSource(strings = { "calc", "writer" })
	void twelveRowsOfFourCellsArePastedInOneCommit(String program, Browser browser) throws IOException {
		String plan = plan("Pierwsze", "Drugie");
		String html = new ClassPathResource("clipboard/" + program + ".html")
			.getContentAsString(StandardCharsets.UTF_8);
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/" + plan);
			cell(page, 0, "text").focus();
			page.evaluate(PASTE, List.of(html, ""));
			assertThat(page.locator("#many-count")).containsText("Zmieni się 8 komórek w 2 wierszach.");
			assertThat(page.locator("#many-count")).containsText("Przybędzie 10 wierszy.");
			assertThat(page.locator("#many tbody tr").first())
				.containsText("GOPS (odpowiedzialny), biblioteką (partner)");
			assertThat(page.locator("#many tbody tr").nth(1)).containsText("od 1 stycznia 2028 do 31 grudnia 2028");
			assertFine(page, "paste-" + program);
			page.locator("#many-reason").fill("plan pracy na 2028 rok");
			page.locator("#many .button-main").click();
			assertThat(page.locator("tr[data-item]:not(.goal)")).hasCount(12);
			assertThat(page.locator("#many")).isHidden();
			assertThat(cell(page, 0, "text")).isFocused();
			JsonNode rows = read("/plans/" + plan).at("/sections/0/sections/0/rows");
			Assertions.assertThat(rows.at("/11/cells/text/value").asText()).isEqualTo("Działanie 12");
			Assertions.assertThat(rows.at("/0/cells/funding/value/kind").asText()).isEqualTo("none");
			Assertions.assertThat(rows.at("/0/cells/parties/value/1/role").asText()).isEqualTo("partner");
			JsonNode told = read("/history?plan=" + plan + "&limit=18").at("/items");
			Assertions.assertThat(told)
				.allMatch((line) -> line.at("/reason").asText().equals("plan pracy na 2028 rok"));
			page.keyboard().press("Control+z");
			assertThat(page.locator("tr.withdrawn-row")).hasCount(10);
			assertThat(cell(page, 0, "text")).containsText("Pierwsze");
		}
	}

	@Test
	void whatIsCopiedCanBePastedAndOneValueGivenToMany(Browser browser) {
		String plan = plan("Pierwsze", "Drugie", "Trzecie");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/" + plan);
			write(page, 0, "timeFrame", "II kwartał 2027");
			cell(page, 0, "text").focus();
			page.keyboard().press("Shift+ArrowRight");
			page.keyboard().press("Shift+ArrowRight");
			assertThat(page.locator("#selection output")).hasText("Zaznaczonych komórek: 3");
			List<?> copied = (List<?>) page.evaluate(COPY);
			Assertions.assertThat((String) copied.get(1)).isEqualTo("Pierwsze\t\tII kwartał 2027");
			page.keyboard().press("Escape");
			cell(page, 1, "text").focus();
			page.evaluate(PASTE, copied);
			assertThat(page.locator("#many-count")).containsText("Zmienią się 2 komórki w 1 wierszu.");
			page.locator("#many .button-main").click();
			assertThat(cell(page, 1, "timeFrame")).containsText("II kwartał 2027");
			cell(page, 0, "parties").focus();
			page.keyboard().press("Shift+ArrowDown");
			page.keyboard().press("Shift+ArrowDown");
			Screenshots.take(page, "selection");
			page.locator("[data-together]").click();
			page.locator("#many-new").fill("GOPS");
			page.locator("#many-ask .button-main").click();
			assertThat(page.locator("#many-count")).containsText("Zmienią się 3 komórki w 3 wierszach.");
			page.locator("#many .button-main").click();
			for (int row = 0; row < 3; row++) {
				assertThat(cell(page, row, "parties")).containsText("GOPS");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void whatNoCellMayHoldIsShownAndNothingStored(String language, Browser browser) {
		String plan = plan("Pierwsze", "Drugie");
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = open(context, "/plans/" + plan + "?lang=" + language);
			cell(page, 0, "text").focus();
			page.evaluate(PASTE, List.of("", "\tGOPS\t2027–2024\nInne\tGOPS\tkiedyś\n"));
			assertThat(page.locator("#many .error")).hasCount(2);
			assertThat(page.locator("#many .button-main")).isDisabled();
			assertFine(page, "paste-wrong-" + language);
			page.locator("#many [data-closes]").click();
			cell(page, 0, "funding").focus();
			page.evaluate(PASTE, List.of("", "a\tb\tc\n"));
			assertThat(page.locator("#many-error")).isVisible();
			page.locator("#many [data-closes]").click();
			assertThat(cell(page, 0, "text")).containsText("Pierwsze");
		}
	}

	@Test
	void namesOfTheRegisterAndSourcesOfThePlanAreSuggested(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/demo-strategia");
			cell(page, 0, "parties").click();
			assertThat(page.locator("#party-0")).hasAttribute("list", "party-names");
			Assertions.assertThat(page.locator("#party-names option").evaluateAll("all => all.map((one) => one.value)"))
				.asString()
				.contains("Klub Seniora");
			page.keyboard().press("Escape");
			cell(page, 0, "funding").click();
			Locator used = page.locator("form.editor [data-source]").last();
			String source = used.getAttribute("data-source");
			used.click();
			used.click();
			Assertions.assertThat(page.locator("#cell-sources").inputValue().split("\n")).containsOnlyOnce(source);
			assertThat(page.locator("#kind-SOURCES")).isChecked();
			assertNoViolations(page);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void aDraftIsThrownAwayAndItsHistoryKept(String language, Browser browser) {
		String plan = plan("Wiersz planu wyrzuconego");
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = open(context, "/plans/" + plan + "?lang=" + language);
			unfold(page, "plan");
			page.locator("a[href$='/discarded']").click();
			page.locator("#reason").fill("pomyłka " + language);
			assertFine(page, "discard-" + language);
			page.locator("main .button-danger").click();
			page.waitForURL("**/plans?after=*");
			assertThat(page.locator(".message-good")).containsText("Plan wklejany");
			assertThat(page.locator("a[href$='/plans/" + plan + "']")).hasCount(0);
			Assertions.assertThat(visit(page, "/plans/" + plan).status()).isEqualTo(404);
			Assertions.assertThat(read("/history?plan=" + plan).at("/items/0/event").asText())
				.isEqualTo("plans.plan-discarded");
		}
	}

	/** Counted in pixels from the top of a window of 1280 × 900. */
	@ParameterizedTest
	@ValueSource(strings = { "demo-strategia", "demo-harmonogram", "demo-przyjeta", "demo-program" })
	void theTableComesFirst(String plan, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/" + plan);
			Locator row = page.locator("tr[data-item]:not(.goal)").first();
			Assertions.assertThat(row.boundingBox().y).isLessThanOrEqualTo(330);
			BoundingBox menu = row.locator(".row-history").boundingBox();
			Assertions.assertThat(Math.min(menu.width, menu.height))
				.as("what opens the panel")
				.isGreaterThanOrEqualTo(44);
			assertThat(page.locator("#side")).isHidden();
			row.locator(".row-history").click();
			assertThat(page.locator("#side .history")).isVisible();
			Assertions.assertThat(page.locator("#side").boundingBox().x).as("beside the table").isGreaterThan(800);
			page.setViewportSize(Browsers.NARROW, 844);
			Assertions.assertThat(page.locator(".tabs").boundingBox().height).as("tabs in one line").isLessThan(60);
			Assertions.assertThat(page.locator("#side").boundingBox().y).as("a sheet").isBetween(200.0, 800.0);
			page.locator(".panel-close").click();
			assertThat(page.locator("#side")).isHidden();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void theDenseTableAndWhatIsFoldedAreFine(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = open(context, "/plans/demo-harmonogram?lang=" + language);
			page.locator("#dense").click();
			assertThat(page.locator("#dense")).hasAttribute("aria-pressed", "true");
			assertFine(page, "dense-" + language);
			for (String fold : List.of("day", "act", "plan")) {
				unfold(page, fold);
				assertFine(page, "unfolded-" + fold + "-" + language);
				page.keyboard().press("Escape");
				assertThat(page.locator(".fold[open]")).hasCount(0);
			}
			page.reload();
			assertThat(page.locator("#plan.dense")).hasCount(1);
		}
	}

	private String plan(String... rows) {
		String plan = make("/plans", Map.of("kind", "SocialProblemsStrategy", "title", "Plan wklejany"));
		String items = "/plans/" + plan + "/items";
		String area = make(items, Map.of("level", "area", "text", "Obszar"));
		String goal = make(items, Map.of("parent", area, "text", "Cel"));
		for (String row : rows) {
			make(items, Map.of("parent", goal, "text", row));
		}
		return plan;
	}

	private Page open(BrowserContext context, String path) {
		Page page = signedIn(context, "planner");
		visit(page, path);
		page.waitForLoadState();
		return page;
	}

	private static void write(Page page, int row, String column, String value) {
		cell(page, row, column).click();
		page.locator("#cell-text").fill(value);
		page.locator("#cell-text").press("Control+Enter");
		assertThat(page.locator("form.editor")).hasCount(0);
		assertThat(cell(page, row, column)).containsText(value);
	}

	private static Locator cell(Page page, int row, String column) {
		return page.locator("tr[data-item]:not(.goal)").nth(row).locator("button.cell[data-column=" + column + "]");
	}

}
