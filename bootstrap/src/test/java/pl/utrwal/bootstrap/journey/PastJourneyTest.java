package pl.utrwal.bootstrap.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any day of a plan, one item of it, two states compared, and the search of the history.
 */
class PastJourneyTest extends Journey {

	private static final String PLAN = "/plans/demo-strategia";

	@Test
	void aPastDayIsShownAndCannotBeEdited(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN);
			assertThat(page.locator("button.cell").first()).isVisible();
			unfold(page, "day");
			page.locator("#known-on").fill(ago(300).toString());
			page.getByText("Pokaż ten dzień").click();
			page.waitForURL(address() + PLAN + "?knownOn=" + ago(300));
			assertThat(page.locator(".past")).containsText("nie można go edytować");
			assertThat(page.locator("#plan")).containsText("II kwartał 2025");
			assertThat(page.locator("#plan")).not().containsText("II–III kwartał 2027");
			assertThat(page.locator("button.cell, #plan form, #side form, #plan textarea, #plan input")).hasCount(0);
			Screenshots.take(page, "past-view");
			assertThat(posted(page, PLAN + "?knownOn=" + ago(300))).isEqualTo(405);

			page.locator("tr[data-item]:not(.goal) button.row-history").nth(1).click();
			page.waitForURL("**/items/*?knownOn=" + ago(300));
			assertThat(page.locator(".past")).containsText("nie można go edytować");
			assertThat(page.locator("main .history li").first()).isVisible();
			assertThat(page.locator("main .history")).not().containsText("II–III kwartał 2027");
			assertThat(page.locator("main .history")).containsText("II kwartał 2025");
			page.getByText("Wróć do obecnego planu").click();
			assertThat(page.locator(".past")).hasCount(0);
			assertThat(page.locator("main .history")).containsText("II–III kwartał 2027");

			visit(page, PLAN + "?knownOn=" + ago(300));
			page.getByText("Co się zmieniło od tego czasu").click();
			Locator meetings = page.locator(".differences li",
					new Page.LocatorOptions().setHasText("Wspólne spotkania"));
			assertThat(meetings.locator("del")).hasText("2025");
			assertThat(meetings.locator("ins").last()).hasText("2027");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void kindsOfChangesAreNamedInWords(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "planner");
			visit(page, "/history?lang=" + language);
			assertThat(page.locator("main option").filter(new Locator.FilterOptions().setHasText("…")).first())
				.isAttached();
			assertThat(page.locator("main option").filter(new Locator.FilterOptions().setHasText("{"))).hasCount(0);
		}
	}

	@Test
	void worksWithoutScript(Browser browser) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("pl"))) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN);
			unfold(page, "day");
			page.locator("#known-on").fill(ago(300).toString());
			page.getByText("Pokaż ten dzień").click();
			assertThat(page.locator(".past")).containsText("nie można go edytować");
			visit(page, PLAN);
			unfold(page, "day");
			page.locator(".life-days summary").click();
			Locator days = page.locator(".life-days a");
			assertThat(days.count()).isGreaterThan(15);
			days.last().click();
			assertThat(page.locator(".past")).isVisible();
		}
	}

	@Test
	void aDayOutsideThePlansLifeIsToldOf(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			assertThat(visit(page, PLAN + "?knownOn=" + ago(2000)).status()).isEqualTo(404);
			assertThat(page.locator("main")).containsText("W tym czasie tego planu jeszcze nie było.");
			assertThat(visit(page, PLAN + "?knownOn=" + ago(-3)).status()).isEqualTo(200);
			assertThat(page.locator(".past")).containsText("jeszcze nie nadszedł");
			assertThat(page.locator("button.cell")).hasCount(0);
		}
	}

	@Test
	void anItemHasAPageOfItsOwn(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN);
			page.locator("tr[data-item]:not(.goal) button.row-history").nth(1).click();
			page.locator("#side").getByText("Strona pozycji").click();
			page.waitForURL("**/items/*");
			assertThat(page.locator("h1")).containsText("Wspólne spotkania szkoły");
			assertThat(page.locator("main .history li").first()).isVisible();
			assertThat(page.locator(".item-values")).containsText("od 1 kwietnia 2027 do 30 września 2027");
			assertThat(page.locator(".item-values")).containsText("wpisano w programie");
			Screenshots.take(page, "item-page");
			page.locator("a[rel=next]").click();
			assertThat(page.locator("h1")).containsText("Bezpłatne mediacje");
			page.locator(".crumbs li:last-child a").click();
			assertThat(page.locator(".item-values")).containsText("Wspólne spotkania szkoły");
		}
	}

	@Test
	void twoDaysAreComparedWordByWord(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN);
			page.locator(".tabs").getByText("Porównaj").click();
			assertThat(page.locator("main")).containsText("Wybierz dwa dni");
			page.locator("#from-day").fill(ago(600).toString());
			page.locator("#to-day").fill(ago(0).toString());
			page.locator("main form.filter button").click();
			page.waitForURL("**/difference?fromDay=*");
			Locator rewording = page.locator(".differences li",
					new Page.LocatorOptions().setHasText("Dyżury asystenta"));
			assertThat(rewording.locator("ins")).containsText("także w ferie");
			assertThat(rewording.locator("del")).hasCount(0);
			assertThat(page.locator("main")).containsText("Przesunięto z miejsca 3 na 1.");
			Screenshots.take(page, "difference");
			visit(page, PLAN + "/difference?fromDay=" + ago(0) + "&toDay=" + ago(600));
			assertThat(page.locator("main")).containsText("czytasz zmiany wstecz");
			visit(page, PLAN + "/difference?fromDay=" + ago(10) + "&toDay=" + ago(9));
			assertThat(page.locator("main")).containsText("niczym się nie różnią");
		}
	}

	@Test
	void theHistoryIsSearchedAndTakenAway(Browser browser) throws Exception {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/history");
			page.locator("#q").fill("przychodni");
			page.locator("#who").fill("planistka");
			page.locator("#channel").selectOption("demo");
			page.locator("#event").selectOption(new SelectOption().setLabel("Zmieniono termin"));
			page.locator("main form.filter button").click();
			assertThat(page.locator("main .history li")).hasCount(1);
			assertThat(page.locator("#channel")).hasValue("demo");
			assertThat(page.locator("#event")).hasValue("plans.element-rescheduled");
			Screenshots.take(page, "history-search");
			Download file = page.waitForDownload(() -> page.getByText("Pobierz CSV").click());
			assertThat(file.suggestedFilename()).isEqualTo("historia.csv");
			List<String> rows = Files.readString(file.path(), StandardCharsets.UTF_8).lines().toList();
			assertThat(rows).hasSize(2);
			assertThat(rows.getFirst()).startsWith("\uFEFFpozycja;");
			assertThat(rows.getLast()).contains(";II kwartał 2025;II–III kwartał 2027;");
			page.locator("main .history li a").first().click();
			page.waitForURL("**/items/*");
		}
	}

	@Test
	void paperSaysWhichDayItIs(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, PLAN + "?knownOn=" + ago(300));
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".past p").isVisible()).isTrue();
			assertThat(page.locator(".life, .past .button").all()).noneMatch(Locator::isVisible);
		}
	}

	private static int posted(Page page, String path) {
		Map<?, ?> meta = (Map<?, ?>) page.evaluate("""
				() => ({ header: document.querySelector('meta[name="csrf-header"]').content,
					token: document.querySelector('meta[name="csrf-token"]').content })""");
		APIResponse answer = page.request()
			.post(page.url().replaceAll("(https?://[^/]+).*", "$1") + path,
					RequestOptions.create().setHeader((String) meta.get("header"), (String) meta.get("token")));
		return answer.status();
	}

}
