package pl.utrwal.bootstrap.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One search finds plans, items, partners, acts and what happened, by keyboard alone.
 */
class SearchJourneyTest extends Journey {

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void wordsAreFoundWithoutMarksAndInAnyForm(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "planner");
			visit(page, "/duties?lang=" + language);
			page.keyboard().press("Control+k");
			page.waitForURL("**/search");
			assertThat(page.locator("#q")).isFocused();
			page.keyboard().type("swietlic");
			page.keyboard().press("Enter");
			assertThat(page.locator("section[aria-labelledby=kind-item]")).containsText("Druga świetlica, w Zalesiu");
			assertFine(page, "search-" + language);
			page.locator("#q").fill("seniora klub");
			page.keyboard().press("Enter");
			assertThat(page.locator("section[aria-labelledby=kind-partner] a").first()).containsText("Klub Seniora");
			page.locator("#q").fill("strategie seniorów");
			page.keyboard().press("Enter");
			assertThat(page.locator("section[aria-labelledby=kind-plan]"))
				.containsText("Strategia wspierania seniorów");
			page.locator("#q").fill("rady gminy");
			page.keyboard().press("Enter");
			assertThat(page.locator("section[aria-labelledby=kind-act]")).isVisible();
			assertThat(page.locator("section[aria-labelledby=kind-history]")).isVisible();
			page.locator("#q").fill("zzzz");
			page.keyboard().press("Enter");
			assertThat(page.locator("main [role=status]")).containsText("zzzz");
			page.locator("#q").fill("swietlic");
			page.keyboard().press("Enter");
			page.locator("section[aria-labelledby=kind-item] a").first().click();
			assertThat(page.locator("h1")).containsText("wietlic");
		}
	}

}
