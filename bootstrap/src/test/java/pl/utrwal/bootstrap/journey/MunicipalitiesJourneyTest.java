package pl.utrwal.bootstrap.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Whoever looks after the installation makes a municipality, closes and reopens it; its
 * administrator is in, out, and in again.
 */
class MunicipalitiesJourneyTest extends Journey {

	private static final String PASSWORD = "cztery-bure-koty";

	@Test
	void oneMoreIsMadeClosedAndReopened(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl");
				BrowserContext another = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "administrator");
			page.locator(".site-nav a[href='/municipalities']").click();
			page.locator("a[href='/municipalities/new']").click();
			page.locator("form.form .button-main").click();
			assertThat(page.locator("#municipality-error")).isVisible();
			assertFine(page, "municipality-wrong");
			page.locator("#municipality").fill("Gmina Lipowa Dolina");
			page.locator("#key").fill("lipowa-dolina");
			page.locator("#name").fill("Jan Wrona");
			page.locator("#login").fill("jan.wrona");
			page.locator("#password").fill(PASSWORD);
			page.locator("form.form .button-main").click();
			assertThat(page.locator(".message-good")).containsText("Dodano gminę: Gmina Lipowa Dolina");

			Page of = another.newPage();
			signIn(of);
			assertThat(of.locator(".site-head")).containsText("Gmina Lipowa Dolina");
			assertThat(of.locator(".site-nav a[href='/accounts']")).isVisible();
			assertThat(of.locator(".site-nav a[href='/municipalities'], .site-nav a[href='/system']")).hasCount(0);

			visit(page, "/municipalities");
			assertFine(page, "municipalities");
			Locator line = page.locator("tr", new Page.LocatorOptions().setHasText("Gmina Lipowa Dolina"));
			line.locator("button").click();
			assertThat(page.locator(".message-good")).containsText("Zamknięto gminę: Gmina Lipowa Dolina");
			assertFine(page, "municipality-closed");
			visit(of, "/plans");
			assertThat(of).hasURL(Pattern.compile(".*/sign-in.*"));
			signIn(of);
			assertThat(of.locator(".message-bad")).containsText("Login albo hasło się nie zgadza.");

			line.locator("button").click();
			assertThat(page.locator(".message-good")).containsText("Gmina znowu jest otwarta");
			signIn(of);
			assertThat(of.locator(".site-head")).containsText("Gmina Lipowa Dolina");
			visit(page, "/security");
			assertThat(page.locator("main")).containsText("Otwarto ponownie gminę lipowa-dolina");
			assertThat(page.locator("main")).not().containsText("Jan Wrona");
		}
	}

	private void signIn(Page page) {
		visit(page, "/sign-in");
		page.locator("#login").fill("jan.wrona");
		page.locator("#password").fill(PASSWORD);
		page.locator("form.form .button-main").click();
	}

}
