package pl.utrwal.bootstrap.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A planner says whom the plans mean, and looks at what each partner has to do.
 */
class PartnersJourneyTest extends Journey {

	@Test
	void aPlannerResolvesTextsAndSeesWhatAPartnerHasToDo(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			page.locator(".site-nav a[href='/partners']").click();
			assertThat(page.locator("main")).containsText("OSP Wierzbowa");
			Screenshots.take(page, "partners");
			page.locator(".message-warn a").click();
			assertThat(page.locator("h1")).hasText("Nierozpoznane");
			Screenshots.take(page, "partners-unresolved");

			page.getByText("Zarejestruj jako: przychodnia").click();
			page.locator("#name").fill("Przychodnia Rodzinna w Wierzbowej");
			page.locator("#kind").selectOption("organisation");
			page.locator("#reason").fill("w gminie jest jedna przychodnia");
			assertNoViolations(page);
			page.locator("main .button-main").click();
			assertThat(page.locator(".message-good")).containsText("Zarejestrowano: Przychodnia Rodzinna");
			assertThat(page.getByText("Zarejestruj jako: przychodnia")).hasCount(0);

			page.locator("a[href='/partners/plans/demo-harmonogram']").click();
			Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("stowarzyszenia"));
			assertThat(row.locator("select")).hasValue("class");
			Screenshots.take(page, "partners-plan");
			row.locator("input[name=name]").fill("Policja");
			page.locator("main .button-main").click();
			assertThat(page.locator("p.error")).containsText("oznacza już innego partnera: Policja");
			assertNoViolations(page);
			page.locator("[aria-invalid=true]").fill("stowarzyszenia i koła");
			page.locator("main .button-main").click();
			assertThat(page.getByText("Zarejestruj jako: stowarzyszenia")).hasCount(0);

			visit(page, "/partners?q=przychodnia");
			page.getByText("Przychodnia Rodzinna w Wierzbowej").click();
			assertThat(page.locator("main")).containsText("Wspólne spotkania szkoły, przychodni i policji");
			assertThat(page.locator("main")).containsText("Wizyta położnej");
			assertThat(page.locator("main")).containsText("przychodnią");
			assertNoViolations(page);
			Screenshots.take(page, "partner");
		}
	}

	@Test
	void anAuditorSeesAPartnerOnAPastDayAndReadsWhy(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/partners/demo-straz");
			assertThat(page.locator("main")).containsText("Sobotnie warsztaty w remizie");
			assertThat(page.locator("main")).containsText("odmówił");
			page.locator("#knownOn").fill(ago(130).toString());
			page.locator("form.filter button").click();
			assertThat(page.locator("[role=note]")).containsText("tak, jak były znane na koniec dnia");
			assertThat(page.locator("main")).containsText("Żaden plan nie wymienia tego partnera");
			assertNoViolations(page);
			Screenshots.take(page, "partner-past");
			page.getByText("Pokaż teraz").click();
			page.waitForURL(Pattern.compile(".*/partners/demo-straz$"));
			page.locator(".tabs").getByText("Historia").click();
			assertThat(page.locator("h1")).hasText("Ochotnicza Straż Pożarna w Wierzbowej");
			assertThat(page.locator("main")).containsText("Zdecydowano, że tekst oznacza partnera");
			assertThat(page.locator("main")).containsText("tak podpisują pisma");
			assertNoViolations(page);
			Screenshots.take(page, "partner-history");
		}
	}

	@Test
	void aPlannerRecordsAnAnswer(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/partners/demo-gok");
			page.getByLabel(Pattern.compile("Zapisz odpowiedź partnera na zadanie: 1\\. Gimnastyka.*")).click();
			page.locator("#evidence").fill("");
			page.locator("main .button-main").click();
			assertThat(page.locator("#evidence-error")).containsText("Napisz, co potwierdza");
			assertNoViolations(page);
			page.locator("#by").fill("dyrektorka ośrodka");
			page.locator("#evidence").fill("pismo GOK.12.2026");
			Screenshots.take(page, "partner-role");
			page.locator("main .button-main").click();
			assertThat(page.locator("main")).containsText("dyrektorka ośrodka: pismo GOK.12.2026");
			visit(page, "/partners/partnerships/demo-zespol-przemoc");
			assertThat(page.locator("main")).containsText("przewodniczy");
			Screenshots.take(page, "partnership");
		}
	}

}
