package pl.utrwal.bootstrap.journey;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
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

	private static Page.LocatorOptions byText(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	@Test
	void aPlannerClosesTheDutyThatAProgrammeFulfils(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			String plan = programme();
			Assertions
				.assertThat(planner().as("demo-owner")
					.post("/plans/" + plan + "/adoption",
							Map.of("expectedVersion", read("/plans/" + plan).at("/version").asLong(), "number",
									"XX/150/2025", "body", "Rada Gminy Wierzbowa", "date", "2025-11-20", "inForceFrom",
									"2026-01-01"))
					.status())
				.isEqualTo(200);
			Page page = signedIn(context, "planner");
			visit(page, "/plans/" + plan);
			assertThat(page.locator("#duty")).containsText("z 2025 r.");
			assertFine(page, "programme-duty");
			page.locator("#duty a").click();
			assertThat(page.locator("#on")).hasValue("2025-11-20");
			assertThat(page.locator("#evidence")).hasValue("uchwała nr XX/150/2025 (Rada Gminy Wierzbowa)");
			page.locator("main .button-main").click();
			assertThat(page.locator(".message-good")).hasCount(1);
			visit(page, "/plans/" + plan);
			assertThat(page.locator("#duty")).hasCount(0);
		}
	}

	@Test
	void aPlannerSetsANameAsideAndIsAskedBeforeAMerger(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/partners/unresolved");
			page.locator("section.panel button[formaction]").first().click();
			assertThat(page.locator("#aside summary")).containsText("Nie są partnerami (1)");
			page.locator("#aside summary").click();
			assertFine(page, "partners-aside");
			page.locator("#aside button").click();
			assertThat(page.locator("#aside")).hasCount(0);

			visit(page, "/partners/demo-sasiedzi");
			page.locator("summary", byText("Połącz z innym partnerem")).click();
			page.locator("#into").selectOption("demo-klub");
			page.locator("details[open] .button-main").click();
			assertThat(page.locator(".message-warn")).containsText("Połączenia nie można cofnąć");
			assertThat(page.locator("details[open] .button-main")).hasText("Połącz na zawsze");
			assertFine(page, "partner-merge");
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
			page.locator("#answer").selectOption("declined");
			Screenshots.take(page, "partner-role");
			page.locator("main .button-main").click();
			assertThat(page.locator("main")).containsText("dyrektorka ośrodka: pismo GOK.12.2026");
			visit(page, "/");
			assertThat(page.locator("section[aria-labelledby=declined]"))
				.containsText("Gminny Ośrodek Kultury: odmawia");
			assertNoViolations(page);
			page.locator("section[aria-labelledby=declined] a", byText("Gimnastyka")).click();
			assertThat(page.locator(".item-values .mark-warn")).containsText("Gminny Ośrodek Kultury: odmawia");
			page.locator(".item-nav a", byText("tabeli")).click();
			Locator mark = page.locator("#plan td .mark-warn", byText("Gminny Ośrodek Kultury: odmawia"));
			assertThat(mark).hasCount(1);
			mark.scrollIntoViewIfNeeded();
			assertFine(page, "partner-declined");
			visit(page, "/partners/partnerships/demo-zespol-przemoc");
			assertThat(page.locator("main")).containsText("przewodniczy");
			Screenshots.take(page, "partnership");
		}
	}

}
