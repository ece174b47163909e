package pl.utrwal.bootstrap.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A planner says that what tasks waited for has happened, and keeps the calendar of what
 * is to be reported.
 */
class ConditionsJourneyTest extends Journey {

	@Test
	void whatTasksWaitedForHappens(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/plans/" + plan);
			page.locator("nav a", new Page.LocatorOptions().setHasText("Monitorowanie")).first().waitFor();
			visit(page, "/plans/" + plan + "/triggers");
			assertThat(page.locator("main .panel")).hasCount(1);
			assertThat(page.locator("main .panel li")).hasCount(2);
			page.locator("main .panel .button").click();
			page.locator("#name").fill("Powołano radę młodzieżową");
			page.locator("#kind").selectOption("body_appointed");
			page.locator("#day").fill("2026-05-01");
			page.locator("#evidence").fill("uchwała XX/5/2026");
			page.locator("#rows").scrollIntoViewIfNeeded();
			Screenshots.take(page, "trigger-declare");
			visit(page, page.url());
			assertThat(page.locator("#name")).hasValue("po powołaniu rady młodzieżowej");
			assertThat(page.locator("input[name=rows]:checked")).hasCount(2);
			page.locator("main form .button-main").click();
			assertThat(page.locator("#day-error")).isVisible();
			assertThat(page.locator("input[name=rows]:checked")).hasCount(2);
			page.locator("#name").fill("Powołano radę młodzieżową");
			page.locator("#kind").selectOption("body_appointed");
			page.locator("#day").fill("2026-05-01");
			page.locator("#evidence").fill("uchwała XX/5/2026");
			page.locator("main form .button-main").click();
			page.locator("h1:has-text('Powołano radę młodzieżową')").waitFor();
			assertThat(page.locator("main tbody .badge-good")).hasCount(2);
			assertThat(page.locator("main tbody tr").first()).containsText("od 1 maja 2026");
			Screenshots.take(page, "trigger");
			page.locator("main tbody a").first().click();
			assertThat(page.locator("main")).containsText("Spełnił się warunek „Powołano radę młodzieżową”");
			visit(page, "/plans/" + plan);
			assertThat(page.locator("table.plan").first()).containsText("od 1 maja 2026, bo spełnił się warunek");
			visit(page, "/plans/" + plan + "/triggers");
			assertThat(page.locator("main")).containsText("Żadne zadanie nie czeka już na warunek.");
			visit(page, "/triggers");
			Screenshots.take(page, "triggers");
			page.locator("h2#declared ~ section h3 a:has-text('Powołano radę młodzieżową')").click();
			takeBack(page, plan);
		}
	}

	/** From the page of the condition: it has not happened after all. */
	private void takeBack(Page page, String plan) {
		String trigger = page.url();
		page.locator("main a.button-danger").click();
		page.locator("main form .button-danger").click();
		assertThat(page.locator("#reason-error")).hasText("Podaj powód.");
		assertNoViolations(page);
		page.locator("#reason").fill("Uchwały nie ogłoszono, wojewoda stwierdził jej nieważność.");
		Screenshots.take(page, "trigger-take-back");
		page.locator("main form .button-danger").click();
		assertThat(page.locator("#taken-back")).containsText("stwierdził jej nieważność");
		assertThat(page.locator("#taken-back")).containsText("Planistka");
		assertThat(page.locator("main tbody .badge:has-text('czeka znowu')")).hasCount(2);
		assertThat(page.locator("main .buttons")).hasCount(0);
		assertNoViolations(page);
		Screenshots.take(page, "trigger-taken-back");
		page.locator("main tbody a").first().click();
		assertThat(page.locator("main"))
			.containsText("Okazało się, że warunek „Powołano radę młodzieżową” się nie spełnił");
		visit(page, "/plans/" + plan);
		assertThat(page.locator("table.plan").first()).not().containsText("bo spełnił się warunek");
		visit(page, "/plans/" + plan + "/triggers");
		assertThat(page.locator("main .panel:has(.button) li")).hasCount(2);
		assertThat(page.locator("h2#declared")).hasCount(0);
		assertThat(page.locator("h2#taken-back")).hasText("Co się jednak nie stało");
		assertNoViolations(page);
		Screenshots.take(page, "triggers-taken-back");
		Assertions.assertThat(visit(page, trigger + "/correct").status()).isEqualTo(422);
		assertThat(page.locator("main")).containsText("Ten zapis cofnięto");
		page.setViewportSize(390, 844);
		for (String address : List.of("/plans/" + plan + "/triggers", "/triggers", trigger)) {
			visit(page, address + "?lang=en");
			assertNoViolations(page);
			assertFits(page);
		}
		assertThat(page.locator("#taken-back")).containsText("It did not happen.");
		Screenshots.take(page, "narrow-trigger-taken-back-en");
	}

	@Test
	void aReportIsPresentedAndOneOfOurOwnIsPromised(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan();
			Browsers.signIn(page, address(), "planner");
			visit(page, "/plans/" + plan);
			visit(page, "/duties");
			Screenshots.take(page, "duties");
			page.locator(".tabs nav a").first().click();
			assertThat(page.locator(".tabs nav a[aria-current]")).hasCount(1);
			visit(page, "/duties?year=2022");
			page.locator("main tr:has-text('Ocena zasobów') a.button").click();
			page.locator("#evidence").fill("protokół XL/2022");
			page.locator("#on").fill("2022-04-26");
			Screenshots.take(page, "duty-fulfil");
			page.locator("#evidence").fill("");
			page.locator("main form .button-main").click();
			assertThat(page.locator("#evidence-error")).isVisible();
			page.locator("#on").fill("2022-04-26");
			page.locator("#evidence").fill("protokół XL/2022");
			page.locator("#report").fill("bip");
			page.locator("main form .button-main").click();
			assertThat(page.locator("#report-error")).containsText("To nie jest adres strony");
			page.locator("#report").fill("/plans/" + plan);
			page.locator("main form .button-main").click();
			assertThat(page.locator("main tr:has-text('Ocena zasobów') .badge-good")).hasText("wykonano");
			assertThat(page.locator("main tr:has-text('Ocena zasobów')")).containsText("26 kwietnia 2022");
			page.locator("main tr:has-text('Ocena zasobów') form button").click();
			assertThat(page.locator("main tr:has-text('Ocena zasobów') .badge")).hasText("brak potwierdzenia");
			visit(page, "/duties/new");
			page.locator("#plan").selectOption(plan);
			page.locator("#what").fill("Sprawozdanie z pracy z młodzieżą");
			page.locator("#to").fill("rada gminy");
			page.locator("#first").fill("2022-06-30");
			page.locator("main form .button-main").click();
			assertThat(page.locator("main tr:has-text('z młodzieżą')")).containsText("30 czerwca 2022");
			visit(page, "/duties?year=2023");
			page.locator("main tr:has-text('z młodzieżą') a.button").last().click();
			page.locator("#on").fill("2022-12-31");
			page.locator("main form .button-main").click();
			page.locator("main h1").waitFor();
			assertThat(page.locator("main tr:has-text('z młodzieżą')")).hasCount(0);
		}
	}

	@Test
	void aReaderSeesAllAndChangesNothing(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			for (String path : List.of("/duties", "/triggers", "/triggers/demo-dotacja")) {
				Assertions.assertThat(visit(page, path).status()).as(path).isEqualTo(200);
				assertThat(page.locator("main a.button, main form")).hasCount(0);
			}
			for (String path : List.of("/duties/new", "/triggers/new", "/triggers/demo-dotacja/correct")) {
				Assertions.assertThat(visit(page, path).status()).as(path).isEqualTo(403);
			}
			visit(page, "/plans/demo-strategia");
			assertThat(page.locator("main")).containsText("bo spełnił się warunek");
		}
	}

	/** Two actions that wait for the same. */
	private String plan() {
		String plan = make("/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Strategia młodych", "period", "2025–2030"));
		String area = item(plan, null, Map.of("level", "area", "text", "Młodzież"));
		String goal = item(plan, area, Map.of("level", "goal", "text", "Młodzi współdecydują"));
		for (String text : List.of("Budżet młodych", "Dyżury rady")) {
			item(plan, goal, Map.of("level", "action", "text", text, "timeFrame", "po powołaniu rady młodzieżowej"));
		}
		return plan;
	}

	private String item(String plan, String parent, Map<String, String> item) {
		Map<String, String> wish = new HashMap<>(item);
		wish.put("parent", parent);
		return make("/plans/" + plan + "/items", wish);
	}

}
