package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Plans whose parts hold lists of several kinds, costs and references.
 */
class ContinuationJourneyTest extends Journey {

	@Test
	void whatToSustainStandsBesideTheTools(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-utrwalanie");
			assertThat(page.locator(".about")).containsText("podpisano: Wierzbowa Polana, 12 marca 2026");
			assertThat(page.locator("section.area").first().locator("table.plan")).hasCount(2);
			assertNoViolations(page);
			Screenshots.take(page, "sustaining-plan");
			page.locator("section.area").first().locator("table[data-list=toolList] [data-add]").first().click();
			page.locator("#new-text").fill("Stół przed świetlicą");
			page.locator("#new-text").press("Control+Enter");
			assertThat(page.locator("table[data-list=toolList] tr[data-item]")
				.filter(new Locator.FilterOptions().setHasText("Stół przed świetlicą"))).hasCount(1);
			page.locator("section.area").first().locator("button[data-level=itemGroup]").click();
			page.locator("#new-text").fill("Dla wszystkich");
			page.locator("#new-text").press("Control+Enter");
			assertThat(page.locator("table[data-list=itemGroup]").first()).containsText("Dla wszystkich");
			assertThat(page.locator("#counts")).containsText("6 narzędzi");
		}
	}

	@Test
	void aCostIsUnderstoodAndSummed(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-kontynuacja");
			assertThat(page.locator("#counts")).containsText(Pattern.compile("9.300,00.zł"));
			assertNoViolations(page);
			Screenshots.take(page, "continuation-plan");
			page.locator("button.cell[data-column=cost]").nth(2).click();
			page.locator("#cell-text").fill("2 spotkania po 1 tys. zł");
			assertThat(page.locator("#cell-understood")).containsText(Pattern.compile("2 × 1.000,00.zł = 2.000,00.zł"));
			assertNoViolations(page);
			Screenshots.take(page, "continuation-cost");
			page.locator("form.editor .button-main").click();
			assertThat(page.locator("#counts")).containsText(Pattern.compile("10.400,00.zł"));
			assertThat(page.locator(".area-cost").last()).containsText(Pattern.compile("10.400,00.zł"));
			for (String column : List.of("quantities", "references", "justification")) {
				page.locator("button.cell[data-column=" + column + "]").last().click();
				page.locator("form.editor").waitFor();
				assertNoViolations(page);
				page.locator("#cell-reason").press("Escape");
				assertThat(page.locator("form.editor")).hasCount(0);
			}
		}
	}

	@Test
	void whatIsTypedAsSoonAsTheFieldStandsThereIsUnderstood(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-kontynuacja");
			page.evaluate("""
					() => new MutationObserver((changes, observer) => {
						const field = document.getElementById('cell-text');
						if (field) {
							observer.disconnect();
							field.value = '3 razy 10 zł';
							field.dispatchEvent(new Event('input', { bubbles: true }));
						}
					}).observe(document.getElementById('plan'), { childList: true, subtree: true })""");
			page.locator("button.cell[data-column=cost]").first().click();
			assertThat(page.locator("#cell-understood")).containsText(Pattern.compile("30,00.zł"));
		}
	}

	@Test
	void aReferenceIsGivenItsMeaning(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-kontynuacja/references");
			assertThat(page.locator(".unknown")).hasCount(1);
			assertNoViolations(page);
			Screenshots.take(page, "references");
			page.getByLabel("Wskaż, co oznacza: diagnoza, strona 12").click();
			assertNoViolations(page);
			Screenshots.take(page, "reference");
			page.locator("#meaning").fill("Diagnoza potrzeb mieszkańców, strona 12");
			page.getByText("Zapisz").last().click();
			assertThat(page.locator("main")).containsText("Diagnoza potrzeb mieszkańców, strona 12");
			assertThat(page.locator("main .unknown")).hasCount(0);
		}
	}

	@Test
	void theDocumentsAreCheckedAndAccepted(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			for (String file : List.of("plan-utrwalania.txt", "plan-kontynuacji.txt")) {
				visit(page, "/imports");
				page.setInputFiles("#file", Path.of("src", "test", "resources", "documents", file));
				page.locator("main form .button-main").click();
				page.locator("#import").waitFor();
				assertNoViolations(page);
				Screenshots.take(page, "import-" + file.replace(".txt", ""));
				page.getByText("Przyjmij plan").click();
				page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
				Screenshots.take(page, file.replace(".txt", ""));
			}
		}
	}

	@Test
	void aPlanThatEndsIsContinued(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/demo-strategia");
			unfold(page, "plan");
			page.getByText("Zrób plan kontynuacji").click();
			assertNoViolations(page);
			page.getByText("Utwórz plan kontynuacji").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText("Co należy utrzymać");
			Screenshots.take(page, "continuation-made");
		}
	}

	@Test
	void theListsStandBelowEachOtherOnANarrowScreen(Browser browser) {
		try (BrowserContext context = Browsers.narrow(browser, "pl")) {
			Page page = signedIn(context, "planner");
			for (String plan : List.of("demo-utrwalanie", "demo-kontynuacja")) {
				visit(page, "/plans/" + plan);
				assertNoViolations(page);
				Screenshots.take(page, "narrow-" + plan);
			}
		}
	}

}
