package pl.utrwal.bootstrap.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Those who work on a plan talk about its rows, and share them out; none of it is in the
 * plan.
 */
class TeamworkJourneyTest extends Journey {

	private static final String ROW = "tr[data-item]:not(.goal)";

	/** From the first page to a reported state it takes three clicks. */
	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void aRowIsTalkedAboutEntrustedAndReported(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-harmonogram?lang=" + language);
			Locator row = page.locator(ROW).nth(language.equals("pl") ? 1 : 2);
			String item = row.getAttribute("data-item");
			row.locator(".row-history").click();
			page.locator("#comment-add").click();
			assertThat(page.locator("#comment-error")).isVisible();
			page.locator("#comment-text").fill("Czy zdążymy do maja?");
			page.locator("#comment-column").selectOption("timeFrame");
			page.locator("#comment-add").click();
			assertThat(page.locator(".comments li")).hasCount(1);
			assertThat(row.locator(".mark-talk")).isVisible();
			page.locator("#teamwork-account").selectOption(account(page));
			page.locator("#teamwork-entrust").click();
			assertThat(page.locator("#teamwork form[hx-post$='/release']")).hasCount(1);
			assertThat(row).containsText("Planistka Demo");
			page.locator("#comment-add").scrollIntoViewIfNeeded();
			assertFine(page, "teamwork-" + language);

			visit(page, "/");
			int clicks = 0;
			page.locator("a[href='/my-tasks']").click();
			clicks++;
			assertThat(page.locator("#my-tasks tbody tr")).containsText("Czy zdążymy do maja?");
			page.locator("#my-tasks select[name=kind]").selectOption("late");
			clicks++;
			page.locator("#my-tasks form button").click();
			clicks++;
			assertThat(page.locator("#my-tasks .saved")).isVisible();
			assertFine(page, "my-tasks-" + language);
			Assertions.assertThat(clicks).as("clicks to report the state of one task").isEqualTo(3);
			Assertions.assertThat(read("/plans/demo-harmonogram/items").at("/items"))
				.filteredOn((one) -> one.at("/id").asText().equals(item))
				.extracting((one) -> one.at("/status").asText())
				.containsExactly("late");

			visit(page, "/plans/demo-harmonogram");
			page.locator("[data-item='" + item + "'] .row-history").click();
			page.locator(".comments button").click();
			assertThat(page.locator(".comments .comment-done")).hasCount(1);
			assertThat(page.locator("[data-item='" + item + "'] .mark-talk")).hasCount(0);
			page.locator("#teamwork form[hx-post$='/release'] button").click();
			assertThat(page.locator("#teamwork form[hx-post$='/release']")).hasCount(0);
			visit(page, "/my-tasks");
			assertThat(page.locator("#my-tasks")).hasCount(0);
			Assertions.assertThat(read("/plans/demo-harmonogram").toString()).doesNotContain("zdążymy");
			Assertions.assertThat(read("/history?plan=demo-harmonogram").toString()).contains("zdążymy");
		}
	}

	private static String account(Page page) {
		return (String) page.evaluate(
				"[...document.querySelectorAll('#teamwork-account option')].find((o) => o.text === 'Planistka Demo').value");
	}

}
