package pl.utrwal.bootstrap.journey;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Two people look at one plan, and one of them changes it.
 */
class LiveJourneyTest extends Journey {

	private static final String HALF_TYPED = "Wizyta położnej i";

	@Test
	void aChangeArrivesAndWhatIsBeingTypedStays(Browser browser) {
		try (BrowserContext first = Browsers.wide(browser, "pl");
				BrowserContext second = Browsers.wide(browser, "pl")) {
			Page mine = open(first, "planner");
			Page theirs = open(second, "planner");
			edit(mine, 0, "text");
			mine.locator("form.editor [name=text]").fill(HALF_TYPED);
			mine.evaluate("document.querySelector('form.editor [name=text]').setSelectionRange(7, 9)");

			change(theirs, 1, "timeFrame", "III kwartał 2027");
			assertThat(cell(mine, 1, "timeFrame")).containsText("III kwartał 2027");
			change(theirs, 0, "timeFrame", "IV kwartał 2027");
			assertThat(cell(mine, 0, "timeFrame")).containsText("IV kwartał 2027");
			assertThat(mine.locator("#announce")).not().isEmpty();

			assertThat(mine.locator("form.editor [name=text]")).hasValue(HALF_TYPED);
			assertThat(mine.locator("form.editor [name=text]")).isFocused();
			org.assertj.core.api.Assertions
				.assertThat(mine.evaluate("document.querySelector('form.editor [name=text]').selectionStart"))
				.as("the place of the cursor")
				.isEqualTo(7);
			Screenshots.take(mine, "live");
		}
	}

	@Test
	void anAuditorSeesAChangeWithoutReloading(Browser browser) {
		try (BrowserContext first = Browsers.wide(browser, "pl");
				BrowserContext second = Browsers.wide(browser, "en")) {
			Page auditor = open(second, "auditor");
			Page planner = open(first, "planner");
			change(planner, 2, "timeFrame", "maj 2027");
			assertThat(cell(auditor, 2, "timeFrame")).containsText("maj 2027");
		}
	}

	@Test
	void whatWasUnfoldedStaysSoWhenAChangeArrives(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			page.waitForResponse((answer) -> answer.url().endsWith("/live"),
					() -> visit(page, "/plans/demo-aktywnosc"));
			page.locator(".adds summary").first().click();
			String items = "/plans/demo-aktywnosc/items";
			JsonNode item = read(items).at("/items/0");
			planner().patch(items + "/" + item.at("/id").asText(), Map.of("expectedVersion",
					item.at("/version").asLong(), "reason", "jaśniej", "text", "Słowa, które właśnie przyszły"));
			assertThat(page.locator("#plan")).containsText("Słowa, które właśnie przyszły");
			assertThat(page.locator(".adds").first()).hasAttribute("open", "");
		}
	}

	@Test
	void nobodyFollowsAPlanThatIsNotThere(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "auditor");
			org.assertj.core.api.Assertions.assertThat(page.request().get(address() + "/plans/nowhere/live").status())
				.isEqualTo(404);
		}
	}

	private Page open(BrowserContext context, String login) {
		Page page = signedIn(context, login);
		page.waitForResponse((answer) -> answer.url().endsWith("/live"), () -> visit(page, "/plans/demo-harmonogram"));
		return page;
	}

	private static Locator row(Page page, int index) {
		return page.locator("tr[data-item]:not(.goal)").nth(index);
	}

	private static Locator cell(Page page, int row, String column) {
		return row(page, row).locator("[id$=-" + column + "]").first();
	}

	private static void edit(Page page, int row, String column) {
		row(page, row).locator("button.cell[data-column=" + column + "]").click();
		page.locator("form.editor").waitFor();
		page.locator("#side .history").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	private static void change(Page page, int row, String column, String value) {
		edit(page, row, column);
		page.locator("form.editor [name=text]").fill(value);
		page.locator("form.editor .button-main").click();
		assertThat(page.locator("form.editor")).hasCount(0);
	}

}
