package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ImportJourneyTest extends Journey {

	private static final Path FOLDER = Path.of("src", "test", "resources", "documents");

	@Autowired
	private IdentitySetup identity;

	@Test
	void aTableOfAnUnknownShapeIsExplainedOnce(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			check(page, "kto-co-kiedy.txt");
			assertThat(page.locator("main")).containsText("Nie rozpoznaliśmy w tym pliku tabel planu");
			assertThat(page.getByText("Przyjmij plan")).hasCount(0);
			page.locator("#column-1-1").selectOption("parties");
			assertThat(page.locator("#column-1-1")).hasValue("parties");
			assertThat(page.locator(".mapping summary")).containsText("według Twoich wskazań");
			page.locator("#column-1-2").selectOption("text");
			assertThat(page.locator("main")).containsText("Tak to rozumiemy");
			page.locator("#column-1-3").selectOption("time-frame");
			assertThat(page.locator("main")).containsText("1 kierunek · 1 cel · 3 zadania");
			assertNoViolations(page);
			Screenshots.take(page, "import-mapping");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText("Czytanie na trawie");

			check(page, "kto-co-kiedy-2.txt");
			assertThat(page.locator(".mapping summary")).containsText("Jak poprzednio");
			assertThat(page.locator("main")).containsText("2 zadania");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText("Święto latawca");
		}
	}

	@Test
	void columnsAreExplainedWithoutAScript(Browser browser) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("pl"))) {
			Page page = signedIn(context, "planner");
			check(page, "harmonogram.txt");
			page.locator(".mapping summary").click();
			page.locator("#column-1-3").selectOption("label");
			page.getByText("Przyjmij plan").click();
			assertThat(page.locator("main")).containsText("Po ostatnim sprawdzeniu zmieniono ustawienia");
			assertThat(page.locator("#column-1-3")).hasValue("label");
			page.locator("#kind").selectOption("SocialProblemsStrategy");
			page.getByText("Przelicz").click();
			assertThat(page.locator("main")).containsText("2 obszary · 3 cele · 7 działań");
		}
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
			assertThat(page.locator(".page-head")).containsText("Autor: Mirosława Bystrzycka");
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
			page.locator(".mapping summary").click();
			assertNoViolations(page);
			check(page, "not-a-plan.txt");
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
			assertNoViolations(page);
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("main")).containsText(word);
		}
	}

	private void check(Page page, String file) {
		visit(page, "/imports");
		page.setInputFiles("#file", FOLDER.toAbsolutePath().resolve(file));
		page.locator("main form .button-main").click();
		page.locator("#import").waitFor();
	}

}
