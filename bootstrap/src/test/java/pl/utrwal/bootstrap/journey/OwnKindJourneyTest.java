package pl.utrwal.bootstrap.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A kind of plan that the program does not know is defined, and such a plan is written.
 */
class OwnKindJourneyTest extends Journey {

	@Test
	void aPlanOfAKindOfItsOwnIsWritten(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/plans/new");
			page.locator("main a[href='/plans/kinds']").click();
			assertThat(page.locator("main")).containsText("Urząd nie ma jeszcze własnego rodzaju planu");
			page.locator("main a[href='/plans/kinds/new']").click();
			page.locator("#name").fill("Program wspierania rodziny");
			page.locator("#part").fill("priorytet");
			page.locator("#list").fill("zamierzenie");
			page.locator("#row").fill("krok");
			column(page, 0, "Do kiedy", "TIME_FRAME");
			column(page, 1, "Kto dba", "PARTIES");
			column(page, 2, "Do kiedy", "WORDS");
			assertFine(page, "kind-form");
			page.locator("main form .button-main").click();
			assertThat(page.locator("#columns-error")).containsText("„Do kiedy” jest podana dwa razy");
			column(page, 2, "Dlaczego", "WORDS");
			assertNoViolations(page);
			page.locator("main form .button-main").click();
			assertThat(page.locator("section.panel h2")).hasText("Program wspierania rodziny");
			assertThat(page.locator("section.panel")).containsText("krok, Do kiedy, Kto dba, Dlaczego");
			assertFine(page, "kinds");

			visit(page, "/plans/new");
			page.locator("#kind").selectOption("Program wspierania rodziny");
			page.locator("#title").fill("Wspieranie rodzin");
			page.locator("#period").fill("2027–2029");
			page.locator("main form .button-main").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			visit(page, page.url());
			page.locator("#empty-plan [data-add]").first().click();
			type(page, "area", "Bezpieczny dom");
			type(page, "goal", "Rodzice rozmawiają");
			level(page, "row");
			page.keyboard().type("Dyżury");
			page.keyboard().press("Control+Enter");
			assertThat(page.locator("#new")).hasCount(0);
			assertThat(page.locator("table.plan thead th"))
				.containsText(new String[] { "krok", "Do kiedy", "Kto dba", "Dlaczego" });
			assertThat(page.locator("tr[data-item]:not(.goal)")).containsText("Dyżury");
			assertFine(page, "own-kind-plan");

			visit(page, "/plans/kinds");
			page.locator("section.panel form button").click();
			assertThat(page.locator("section.panel .tag")).hasText("wycofany");
			visit(page, "/plans/new");
			assertThat(page.locator("#kind option")).not().containsText(new String[] { "Program wspierania rodziny" });
		}
	}

	private static void column(Page page, int index, String heading, String form) {
		page.locator("input[name=columns]").nth(index).fill(heading);
		page.locator("select[name=forms]").nth(index).selectOption(form);
	}

	private static void type(Page page, String level, String text) {
		level(page, level);
		page.keyboard().type(text);
		page.keyboard().press("Enter");
	}

	private static void level(Page page, String level) {
		assertThat(page.locator("#new[data-level=" + level + "] textarea[name=text]")).isFocused();
	}

}
