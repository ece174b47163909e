package pl.utrwal.bootstrap.journey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A planner reports how rows get on, and others see it.
 */
class ProgressJourneyTest extends Journey {

	private static final String PLAN = "/plans/demo-strategia";

	private static final String ROW = row("obiady");

	private static String row(String name) {
		return UUID.nameUUIDFromBytes(("demo:" + name).getBytes(StandardCharsets.UTF_8)).toString();
	}

	@Test
	void aReportIsSavedInPlaceArrivesAtOthersAndIsTakenBack(Browser browser) {
		try (BrowserContext first = Browsers.wide(browser, "pl");
				BrowserContext second = Browsers.wide(browser, "pl")) {
			Page auditor = open(second, "auditor", PLAN);
			assertThat(auditor.locator("#element-" + ROW + " .standing")).hasCount(0);
			Page planner = open(first, "planner", PLAN + "/monitoring");
			Screenshots.take(planner, "progress-board");
			planner.locator("#report-" + ROW).click();
			planner.locator("#label").fill("czeka na kuchnię");
			planner.locator("#evidence").fill("pismo dyrektora");
			planner.locator("#kind").selectOption("late");
			Screenshots.take(planner, "progress-report");
			planner.locator("#kind").selectOption("");
			planner.locator("#side form.form .button-main").click();
			assertThat(planner.locator("#kind-error")).hasText("Wybierz stan.");
			assertThat(planner.locator("#label")).hasValue("czeka na kuchnię");
			planner.locator("#kind").selectOption("late");
			planner.locator("#side form.form .button-main").click();
			assertThat(planner.locator("#side .saved")).hasText("Zapisano zgłoszenie.");
			assertThat(planner.locator("#announce")).hasText("Zapisano zgłoszenie.");
			assertThat(planner.locator("#element-" + ROW)).containsText("czeka na kuchnię");
			assertThat(auditor.locator("#element-" + ROW + " .standing")).containsText("czeka na kuchnię");
			Screenshots.take(auditor, "progress-live");
			planner.locator("#undo").click();
			assertThat(planner.locator("#side .saved")).hasText("Cofnięto zgłoszenie.");
			assertThat(auditor.locator("#element-" + ROW + " .standing")).hasCount(0);
			visit(auditor, PLAN + "/items/" + ROW);
			assertThat(auditor.locator(".history")).containsText("Cofnięto zgłoszenie stanu");
			assertThat(auditor.locator(".history")).containsText("czeka na kuchnię");
		}
	}

	@Test
	void manyRowsAreReportedAtOnceInOneCommit(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "planner", PLAN + "/monitoring");
			page.locator("#tick-" + row("dyzury")).check();
			page.locator("#tick-" + row("spoldzielnia")).check();
			page.locator("#many button").click();
			assertThat(page.locator("legend")).containsText("2 pozycje");
			page.locator("main .button-main").click();
			assertThat(page.locator("#kind-error")).hasText("Wybierz stan.");
			page.locator("#kind").selectOption("postponed");
			page.locator("#evidence").fill("protokół z narady 4/2026");
			assertFine(page, "progress-many");
			page.locator("main .button-main").click();
			assertThat(page.locator(".message-good")).hasText("Zapisano zgłoszenia. Ich liczba: 2.");
			for (String row : new String[] { row("dyzury"), row("spoldzielnia") }) {
				assertThat(page.locator("#element-" + row)).containsText("przesunięte");
				assertThat(page.locator("#element-" + row)).containsText("protokół z narady 4/2026");
			}
			JsonNode lines = read(PLAN.replace("/plans/", "/history?plan=") + "&limit=2").at("/items");
			Assertions.assertThat(lines.at("/0/position").asLong() >> 10)
				.as("one commit")
				.isEqualTo(lines.at("/1/position").asLong() >> 10);
			visit(page, PLAN + "/monitoring?show=postponed");
			page.locator("#many button").click();
			assertThat(page.locator("legend")).containsText("2 pozycje");
		}
	}

	@Test
	void theBoardShowsWhatIsAskedFor(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "auditor", PLAN + "/monitoring?show=stale");
			Locator rows = page.locator("#board tbody tr:not(.goal)");
			assertThat(rows).hasCount(1);
			assertThat(rows).containsText("Telefon dobrego dnia");
			assertThat(rows).containsText("do przeglądu");
			page.locator(".shows a", new Page.LocatorOptions().setHasText("po terminie")).click();
			assertThat(page.locator("#board")).containsText("połowa sobót");
			visit(page, PLAN + "?knownOn=" + ago(199));
			assertThat(page.locator("#element-" + row("telefon"))).containsText("w terminie");
			assertThat(page.locator("#element-" + row("remiza") + " .standing")).hasCount(0);
			visit(page, PLAN + "?knownOn=" + ago(201));
			assertThat(page.locator("#element-" + row("telefon") + " .standing")).hasCount(0);
			assertThat(page.locator("#element-" + row("telefon"))).containsText("do przeglądu");
		}
	}

	@Test
	void amountsAreEnteredAndCorrected(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN + "/money");
			Screenshots.take(page, "money");
			page.locator("#entry .button-main").click();
			assertThat(page.locator("#row-error")).hasText("Wybierz pozycję.");
			assertThat(page.locator("#amount-error")).isVisible();
			page.locator("#row").selectOption(ROW);
			page.locator("#source").fill("program rządowy");
			page.locator("#year").fill("2027");
			page.locator("#amount").fill("12 500,50");
			page.locator("#entry .button-main").click();
			assertThat(page.locator(".message-good")).hasText("Zapisano kwotę.");
			Locator line = page.locator("#element-" + ROW);
			assertThat(line).containsText("12 500,50");
			line.locator("a[href*='source']").click();
			assertThat(page.locator("#amount")).hasValue("12500,50");
			page.locator("#amount").fill("13 000");
			page.locator("#entry .button-main").click();
			assertThat(page.locator("#element-" + ROW)).containsText("13 000,00");
			Screenshots.take(page, "money-entered");
			page.locator("#element-" + ROW + " a[href*='source']").click();
			page.locator("button[name=unknown]").click();
			assertThat(page.locator(".message-good")).hasText("Cofnięto kwotę.");
			assertThat(page.locator("#element-" + ROW)).hasCount(0);
		}
	}

	private Page open(BrowserContext context, String login, String path) {
		Page page = signedIn(context, login);
		page.waitForResponse((answer) -> answer.url().endsWith("/live"), () -> visit(page, path));
		return page;
	}

}
