package pl.utrwal.bootstrap.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.table.domain.PlanCommand.AddImported;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ImportJourneyTest extends Journey {

	private static final Path FOLDER = Path.of("src", "test", "resources", "documents");

	/** In milliseconds, for pages with a thousand rows. */
	private static final int LONG = 120_000;

	@Autowired
	private IdentitySetup identity;

	@Autowired
	private CommandBus commands;

	@Test
	void aTableOfAnUnknownShapeIsExplainedOnce(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "kto-co-kiedy.txt");
			assertThat(page.locator("main")).containsText("Nie rozpoznaliśmy w tym pliku tabel planu");
			assertThat(page.getByText("Przyjmij plan")).hasCount(0);
			page.locator("#t-1 thead a").first().click();
			assertThat(page.locator("#meaning")).isFocused();
			assertThat(page.locator("#correct")).containsText("Kto");
			page.locator("#meaning").selectOption("parties");
			page.getByText("Zastosuj").click();
			assertThat(page.locator("#t-1 .doc-caption")).containsText("według Twoich wskazań");
			assertThat(page.locator("main")).containsText("1 kierunek · 1 cel · 3 zadania");
			assertThat(page.locator(".said")).containsText("Twoje 1 wskazanie");
			assertNoViolations(page);
			Screenshots.take(page, "import-mapping");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText("Czytanie na trawie");

			check(page, "kto-co-kiedy-2.txt");
			assertThat(page.locator("#t-1 .doc-caption")).containsText("Jak poprzednio");
			assertThat(page.locator("main")).containsText("2 zadania");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText("Święto latawca");
		}
	}

	@Test
	void partsAreExplainedWithoutAScript(Browser browser) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("pl"))) {
			Page page = signedIn(context, "planner");
			check(page, "harmonogram.txt");
			page.locator("#title").fill("Nasz harmonogram");
			page.locator("#t-1 thead a").nth(2).click();
			page.locator("#meaning").selectOption("label");
			page.locator("#title").fill("Nasz harmonogram");
			page.getByText("Zastosuj").click();
			assertThat(page.locator("#t-1 thead a").nth(2)).hasText("nic z tego; zachowaj obok");
			assertThat(page.locator("#title")).hasValue("Nasz harmonogram");
			page.locator("#kind").selectOption("SocialProblemsStrategy");
			page.getByText("Przyjmij plan").press("Enter");
			assertThat(page.locator("main")).containsText("2 obszary · 3 cele · 7 działań");
			assertThat(page.locator("body")).containsText("Zmieniono rodzaj planu");
			page.getByText("Cofnij").click();
			assertThat(page.locator(".said")).hasCount(0);
		}
	}

	@Test
	void aValueAndItsCellLeadToEachOther(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "harmonogram.txt");
			Locator value = page.locator(".node-value")
				.filter(new Locator.FilterOptions().setHasText("Ośrodek pomocy"))
				.first();
			value.locator(".origin").first().click();
			Locator cell = page.locator(".import-document td.marked");
			assertThat(cell).containsText("Ośrodek pomocy");
			assertThat(cell).isInViewport();
			cell.locator(".doc-value").press("Enter");
			assertThat(value).isInViewport();
			assertThat(page).hasURL(Pattern.compile(".*#" + value.getAttribute("id")));
		}
	}

	@Test
	void aDraftIsLeftAndTakenUpAgain(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "kto-co-kiedy.txt");
			page.locator("#t-1 thead a").first().click();
			page.locator("#meaning").selectOption("parties");
			page.getByText("Zastosuj").click();
			assertThat(page.locator(".said")).isVisible();
			page.getByText("Odłóż na później").click();
			assertThat(page.locator("h1")).hasText("Wczytaj plan z pliku");
			assertFine(page, "import-drafts");
			page.locator("main table a").first().click();
			assertThat(page.locator(".said")).containsText("odpowiedzialni lub realizatorzy");
			page.getByText("Porzuć ten plik").click();
			assertThat(page.locator("body")).containsText("Nic po nim nie zostało");
			assertThat(page.locator("main")).not().containsText("kto-co-kiedy.txt");
		}
	}

	@Test
	void whatWasLearnedIsShownAndForgotten(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "kto-co-kiedy.txt");
			if (page.locator("#t-1 .doc-caption").textContent().contains("nieznany")) {
				page.locator("#t-1 thead a").first().click();
				page.locator("#meaning").selectOption("parties");
				page.getByText("Zastosuj").click();
			}
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			visit(page, "/imports/learned");
			assertThat(page.locator("main")).containsText("Kto → odpowiedzialni lub realizatorzy");
			assertThat(page.locator("main")).containsText("kto-co-kiedy.txt");
			assertFine(page, "import-learned");
			page.getByText("Zapomnij", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(page.locator("main")).containsText("Nikt jeszcze nie poprawiał kolumn");
			assertNoViolations(page);
			check(page, "kto-co-kiedy.txt");
			assertThat(page.locator("#t-1 .doc-caption")).containsText("nieznany układ");
			page.getByText("Porzuć ten plik").click();
		}
	}

	@Test
	void anImportThatIsUndoneLeavesNoPlan(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "harmonogram.txt");
			page.locator("#title").fill("Harmonogram na próbę");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			String plan = page.url().replaceAll(".*/plans/([0-9a-f-]{36}).*", "$1");
			unfold(page, "plan");
			page.getByText("Cofnij wczytanie").click();
			assertFine(page, "import-undo");
			page.getByText("Cofnij wczytanie na zawsze").click();
			page.waitForURL(Pattern.compile(".*/plans\\?after=.*"));
			assertThat(page.locator("main")).not().containsText("Harmonogram na próbę");
			assertNoViolations(page);
			for (String path : List.of("", "/indicators", "/completeness")) {
				Response answer = visit(page, "/plans/" + plan + path);
				org.assertj.core.api.Assertions.assertThat(answer.status()).as(path).isEqualTo(404);
			}
			for (String path : List.of("", "/items", "/indicators")) {
				org.assertj.core.api.Assertions.assertThat(planner().get("/plans/" + plan + path).status())
					.as(path)
					.isEqualTo(404);
			}
			visit(page, "/history");
			assertThat(page.locator("main")).containsText("Cofnięto wczytanie planu z dokumentu");
		}
	}

	@Test
	void aLargeDocumentComesInPartsWhileThePageCanBeLeft(Browser browser) {
		CountDownLatch goOn = new CountDownLatch(1);
		Registration hold = this.commands.registerHandlerInterceptor((work, chain) -> {
			if (work.getMessage().getPayload() instanceof AddImported part
					&& part.elements().size() < AddImported.MOST) {
				goOn.await();
			}
			return chain.proceed();
		});
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			page.setDefaultNavigationTimeout(LONG);
			visit(page, "/imports");
			page.setInputFiles("#file", new FilePayload("duzy-plan.txt", "text/plain", large()));
			page.locator("main form .button-main").first().click();
			page.locator("#import").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			String plan = page.url().replaceAll(".*/plans/([0-9a-f-]{36}).*", "$1");
			await(plan, (json) -> json.at("/counts/items").asInt() > 900);
			visit(page, "/plans/" + plan);
			assertThat(page.locator("main")).containsText("Wczytywanie trwa: jest 1 000 z 1 202 elementów dokumentu");
			Screenshots.take(page, "import-unfinished");
			visit(page, "/plans");
			assertThat(page.locator("main")).containsText("wczytywanie trwa");
			goOn.countDown();
			await(plan, (json) -> !json.at("/unfinished").asBoolean());
			visit(page, "/plans");
			assertThat(page.locator("main")).not().containsText("wczytywanie trwa");
			assertThat(page.locator("main")).containsText("1 cel · 1 200 działań");
		}
		finally {
			goOn.countDown();
			hold.cancel();
		}
	}

	/** What is stored in the background comes in its own time. */
	private void await(String plan, Predicate<JsonNode> shown) {
		for (int tries = 0; tries < 1000 && !shown.test(read("/plans/" + plan)); tries++) {
			Thread.onSpinWait();
		}
	}

	private static byte[] large() {
		StringBuilder text = new StringBuilder("STRATEGIA DUŻEJ GMINY NA LATA 2026–2032\n\n");
		text.append("\tCel\n\tDziałania\n\tTermin\n\tRealizator\n\n");
		for (int i = 0; i < 1200; i++) {
			text.append("\t%s\n\t%d. Działanie numer %d\n\t2027\n\tGOPS\n\n".formatted((i == 0) ? "1. Cel" : "", i + 1,
					i + 1));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void theAuthorOfAScheduleIsErased(Browser browser) {
		this.identity.createAccount(new MunicipalityId("demo"), "admin", "Ewa Olcha", Role.ADMINISTRATOR,
				"utrwal-demo");
		String url;
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "harmonogram.txt");
			assertThat(page.locator("main")).containsText("Mirosława Bystrzycka");
			assertThat(page.locator("#title")).hasValue("HARMONOGRAM OPIEKI NAD DZIEĆMI W OLSZYNACH NAD BYSTRĄ");
			Screenshots.take(page, "import-schedule");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			url = page.url().replaceAll("\\?.*", "");
			assertThat(page.locator(".about")).containsText("Autor: Mirosława Bystrzycka");
			Screenshots.take(page, "plan-schedule");
		}
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "admin");
			visit(page, "/accounts");
			assertNoViolations(page);
			page.locator("#persons").scrollIntoViewIfNeeded();
			Screenshots.take(page, "persons");
			page.getByLabel("Usuń osobę: Mirosława Bystrzycka").click();
			assertNoViolations(page);
			page.locator("#ground").selectOption("REQUESTED");
			page.getByText("Usuń na zawsze").click();
			assertThat(page.locator("main")).not().containsText("Bystrzycka");
			visit(page, url);
			assertThat(page.locator("h1")).containsText("HARMONOGRAM");
			assertThat(page.locator("main")).not().containsText("Bystrzycka");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void theCheckSatisfiesAxe(String language, Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = signedIn(context, "planner");
			visit(page, "/imports?lang=" + language);
			check(page, "harmonogram.txt");
			assertFine(page, "import-check-" + language);
			page.locator("#t-1 .ask").nth(2).click();
			assertThat(page.locator("#meaning")).isFocused();
			assertFine(page, language.equals("pl") ? "import-ask" : "import-ask-en");
			visit(page, "/imports");
			page.setInputFiles("#file", FOLDER.toAbsolutePath().resolve("not-a-plan.txt"));
			page.locator("main form .button-main").first().click();
			page.locator("main").waitFor();
			assertNoViolations(page);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			c05-scalone-w-pionie      | 1 obszar · 2 cele · 5 działań | Półkolonie letnie
			c08-cele-w-naglowkach     | 2 obszary · 3 cele · 6 działań | Punkt mediacji
			c11-strategia-16b         | 2 obszary · 4 cele · 8 działań | Teleopieka
			c12-karty-strategiczne    | 2 obszary · 3 cele · 7 działań | Szkolenia kadry.
			c16-okladka-uchwala-wskazniki | 2 obszary · 3 cele · 5 działań | listy obecności
			c19-profilaktyka-preliminarz  | 1 obszar · 2 cele · 4 zadania | Kolonie z programem""")
	void documentsOfOfficesNeedNoCorrection(String name, String found, String word, Browser browser) {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(folder != null, "UTRWAL_DOCUMENTS does not name the folder of the documents");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, Path.of(folder, "cases", name + ".docx").toString());
			assertThat(page.locator("main")).containsText(found);
			assertFine(page, "import-" + name);
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText(word);
		}
	}

	private void check(Page page, String file) {
		visit(page, "/imports");
		page.setInputFiles("#file", FOLDER.toAbsolutePath().resolve(file));
		page.locator("main form .button-main").first().click();
		page.locator("#import").waitFor();
	}

}
