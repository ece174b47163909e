package pl.utrwal.bootstrap.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in both languages, wide and narrow: nothing that axe objects to, nothing cut
 * off.
 */
class PagesTest extends Journey {

	private static final String NOWHERE = "/plans/nowhere";

	private static final String ITEM = "/plans/demo-strategia/items/"
			+ UUID.nameUUIDFromBytes("demo:dyzury".getBytes(StandardCharsets.UTF_8));

	private static final String ROW = ITEM.replace("/items/", "/monitoring/");

	private static final String ROLE = "/partners/demo-klub/roles?plan=demo-strategia&role=lead&element="
			+ UUID.nameUUIDFromBytes("demo:telefon".getBytes(StandardCharsets.UTF_8));

	private static final List<String> PATHS = List.of("/", "/reports", "/reports/new", "/reports/demo-sprawozdanie",
			"/reports/demo-sprawozdanie?known=now", "/reports/demo-szkic", "/reports/commune",
			"/reports/commune?year=2035", "/plans", "/plans/demo-strategia", "/plans/demo-harmonogram",
			"/plans/demo-utrwalanie", "/plans/demo-kontynuacja", "/plans/demo-aktywnosc", "/plans/demo-program",
			"/programmes", "/plans/demo-program/grants", "/plans/demo-program/grants/new",
			"/plans/demo-program/grants/demo-konkurs-2/offers/new",
			"/plans/demo-program/grants/demo-konkurs-2/offers/demo-oferta-4/award",
			"/plans/demo-program/grants/demo-konkurs-2/cancel",
			"/plans/demo-program/grants/demo-konkurs-2/correct-call",
			"/plans/demo-program/grants/demo-konkurs-2/offers/demo-oferta-4/correct-offer", "/plans/demo-przyjeta",
			"/plans/demo-miniona", "/plans/demo-uchylona", "/plans/demo-uchylona/amendments",
			"/plans/demo-przyjeta?inForceOn=2022-01-01", "/plans/demo-przyjeta/difference?fromInForceOn=2022-01-01",
			"/plans/demo-kontynuacja/references", "/plans/demo-strategia/continuation", "/imports", "/imports/learned",
			"/history", "/history?plan=demo-strategia", "/items", "/items?q=zzz", "/search", "/search?q=seniora",
			"/my-tasks", "/plans/new", "/plans/demo-strategia/title", "/plans/demo-strategia/successor",
			"/plans/demo-strategia/difference", "/plans/demo-strategia/export", ITEM,
			"/plans/demo-strategia/monitoring", "/plans/demo-strategia/monitoring?show=overdue", ROW,
			"/plans/demo-strategia/money", "/plans/demo-harmonogram/money", "/plans/demo-utrwalanie/monitoring",
			"/plans/demo-strategia/indicators", "/plans/demo-strategia/indicators?knownOn=2026-01-01",
			"/plans/demo-harmonogram/indicators", "/plans/demo-strategia/indicators/demo-wskaznik-rozmowy",
			"/plans/demo-strategia/indicators/demo-wskaznik-opinie",
			"/plans/demo-strategia/indicators/demo-wskaznik-rozmowy/measurements/demo-pomiar-1",
			"/plans/demo-strategia/indicators/new", "/plans/demo-strategia/evaluation",
			"/plans/demo-strategia/evaluation/new", "/plans/demo-strategia/completeness",
			"/plans/demo-strategia/completeness?on=2011-06-01", "/plans/demo-przyjeta/completeness",
			"/plans/demo-harmonogram/completeness", "/plans/demo-strategia/completeness/strategy-diagnosis/link",

			"/plans/demo-strategia?status=unreported&sort=due", "/plans/demo-strategia?q=zzz",

			"/plans/demo-strategia/monitoring/many?show=overdue", "/help", "/help/api", "/help/partnerzy",

			"/partners", "/partners?q=zzz", "/partners/demo-policja", "/partners/demo-straz?knownOn=2026-03-31",
			"/partners/new?text=przychodnia", "/partners/unresolved", "/partners/plans/demo-harmonogram",
			"/partners/partnerships", "/partners/partnerships/new", "/partners/partnerships/demo-zespol-przemoc", ROLE,
			"/plans/demo-harmonogram/triggers", "/plans/demo-przyjeta/triggers", "/triggers", "/triggers/new",
			"/triggers/demo-dotacja", "/triggers/demo-dotacja/rows", "/triggers/demo-dotacja/correct",
			"/triggers/demo-dotacja/take-back", "/law", "/duties", "/duties?year=2019", "/duties?year=1990",
			"/duties/new", "/duties/fulfil?duty=law:resources&year=2019", "/history?plan=demo-dotacja",
			"/history?plan=demo-straz", "/proof", "/proof/lines/1024", NOWHERE);

	private static final List<String> OWNERS_PATHS = List.of("/plans/demo-przyjeta/amendments",
			"/plans/demo-przyjeta/corrections", "/plans/demo-przyjeta/amendment", "/plans/demo-przyjeta/repeal",
			"/plans/demo-przyjeta/succession", "/plans/demo-strategia/adoption", "/plans/demo-strategia/consultation",
			"/plans/demo-harmonogram/consultation-end");

	private static final List<String> ADMINISTRATORS_PATHS = List.of("/account", "/accounts", "/accounts/new",
			"/security", "/accounts/persons/demo-autorka/erase", "/erasures", "/municipalities", "/municipalities/new",
			"/system");

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void isFineBeforeAPlanner(String language, Browser browser) throws Exception {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = context.newPage();
			visit(page, "/sign-in?lang=" + language);
			assertFine(page, name("sign-in", language));
			Browsers.signIn(page, address(), "planner");
			for (String path : PATHS) {
				open(page, path);
				assertFine(page, name("page" + path.replaceAll("[^a-z]+", "-"), language));
			}
			for (String path : past()) {
				open(page, path);
				page.locator("details.life-days summary")
					.all()
					.stream()
					.filter(Locator::isVisible)
					.forEach(Locator::click);
				assertFine(page, name("past" + path.replaceAll("[^a-z]+", "-"), language));
			}
			visit(page, "/plans/demo-strategia");
			for (String column : List.of("text", "parties", "timeFrame", "funding")) {
				page.locator("button.cell[data-column=" + column + "]").first().click();
				page.locator("form.editor").waitFor();
				page.locator("#side .history")
					.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
				assertFine(page, name("editor-of-" + column, language));
				page.locator("#cell-reason").press("Escape");
				page.locator("form.editor")
					.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
			}
			visit(page, "/imports");
			page.setInputFiles("#file", Documents.strategy());
			page.locator("main form .button-main").click();
			page.locator("#import").waitFor();
			assertFine(page, name("page-import-checked", language));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void isFineBeforeAnOwner(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "owner");
			visit(page, "/plans?lang=" + language);
			for (String path : OWNERS_PATHS) {
				open(page, path);
				assertFine(page, name("owners" + path.replaceAll("[^a-z]+", "-"), language));
			}
			visit(page, "/plans/demo-przyjeta");
			page.locator("button.cell[data-column=text]").nth(2).click();
			page.locator("form.editor .kind-of-change").waitFor();
			assertFine(page, name("editor-of-correction", language));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void isFineBeforeAnAdministrator(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "administrator");
			visit(page, "/plans?lang=" + language);
			// leaves a line in the journal of security
			context.request().get(address() + "/history.csv");
			for (String path : ADMINISTRATORS_PATHS) {
				open(page, path);
				assertFine(page, name("administrators" + path.replaceAll("[^a-z]+", "-"), language));
			}
		}
	}

	@Test
	void printsTheTableAlone(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/plans/demo-strategia");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("table.plan").first().isVisible()).isTrue();
			assertThat(page.locator(".site-nav, .tabs, #side").all()).noneMatch(Locator::isVisible);
			Screenshots.take(page, "print");
		}
	}

	private List<String> past() {
		return List.of("/plans/demo-strategia?knownOn=" + ago(300), ITEM + "?knownOn=" + ago(300),
				"/plans/demo-strategia/difference?fromDay=" + ago(728) + "&toDay=" + ago(0),
				"/history?channel=demo&q=termin&plan=demo-strategia");
	}

	private void open(Page page, String path) {
		assertThat(visit(page, path).status()).as(path).isEqualTo(path.equals(NOWHERE) ? 404 : 200);
	}

	private static String name(String what, String language) {
		return Stream.of(what, language)
			.filter((part) -> !part.equals("pl"))
			.reduce((a, b) -> a + "-" + b)
			.orElseThrow();
	}

}
