package pl.utrwal.bootstrap.journey;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From the first page to a report that a council can file.
 */
class ReportJourneyTest extends Journey {

	@Test
	void aPlannerDraftsAndAnOwnerIssues(Browser browser) {
		String address;
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			assertThat(page).hasURL(address() + "/");
			assertThat(page.locator("h1")).hasText("Gmina Wierzbowa Polana");
			assertThat(page.locator("section[aria-labelledby=late]"))
				.containsText("Program aktywności lokalnej „Bliżej siebie”");
			assertThat(page.locator("section[aria-labelledby=late]")).not()
				.containsText("Strategia rozwiązywania problemów społecznych");
			Screenshots.take(page, "home");
			page.locator(".site-nav a[href='/reports']").click();
			page.locator("main .button-main").click();
			page.locator("#title").fill("Sprawozdanie za ubiegły rok");
			int year = today().getYear() - 1;
			page.locator("#from").fill(year + "-01-01");
			page.locator("#to").fill(year + "-12-31");
			page.locator("form.form .button-main").click();
			page.waitForURL(Pattern.compile(".*/reports/[0-9a-f-]{36}\\?after=.*"));
			address = page.url().replaceAll("\\?.*", "");
			page.locator("#text").fill("Szanowni Państwo,\n\nto był dobry rok.");
			page.locator(".report-desk .button-main").first().click();
			assertThat(page.locator("#reported .report-prose")).containsText("to był dobry rok");
			assertThat(page.locator("#reported li").first()).isVisible();
			assertThat(page.locator("form[action$='/issue']")).hasCount(0);
			Screenshots.take(page, "report-draft");
		}
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "owner");
			visit(page, address);
			page.locator("details:has(form[action$='/issue']) > summary").focus();
			page.keyboard().press("Enter");
			page.locator("form[action$='/issue'] button").focus();
			page.keyboard().press("Enter");
			assertThat(page.locator(".report-hash")).hasText(Pattern.compile("[0-9a-f]{64}"));
			assertThat(page.locator("#text")).hasCount(0);
			visit(page, address);
			Screenshots.take(page, "report-issued");
			visit(page, "/reports/demo-sprawozdanie?known=now");
			assertThat(page.locator(".report-now").first()).containsText("Teraz");
			Screenshots.take(page, "report-now");
			page.locator(".report-outcome .chart").first().scrollIntoViewIfNeeded();
			assertThat(page.locator("#reported")).containsText("Co miało być zrobione");
			Screenshots.take(page, "report-outcome");
			for (String format : List.of("docx", "pdf")) {
				Download file = page
					.waitForDownload(() -> page.locator(".tabs-tools a[href*='format=" + format + "']").click());
				Assertions.assertThat(file.suggestedFilename()).startsWith("sprawozdanie-").endsWith(format);
			}
			visit(page, "/reports");
			page.locator("main a[href='/reports/commune']").click();
			assertThat(page.locator("#sources + ol")).containsText("Sprawozdanie za ubiegły rok");
			Screenshots.take(page, "report-commune");
			for (String format : List.of("docx", "pdf")) {
				Download file = page
					.waitForDownload(() -> page.locator("main a[href*='format=" + format + "']").click());
				Assertions.assertThat(file.suggestedFilename())
					.isEqualTo("raport-o-stanie-gminy-" + (today().getYear() - 1) + "." + format);
			}
			visit(page, address);
			assertThat(page.locator(".report-fold li").first()).isHidden();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".report-fold li").first()).isVisible();
			assertThat(page.locator(".report-signature")).isVisible();
			assertThat(page.locator(".tabs")).isHidden();
			Screenshots.take(page, "report-print");
		}
	}

	@Test
	void aReaderReads(Browser browser) {
		try (BrowserContext context = Browsers.narrow(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/reports/demo-szkic");
			assertThat(page.locator("#reported")).isVisible();
			assertThat(page.locator(".report-desk")).hasCount(0);
			visit(page, "/reports");
			assertThat(page.locator("main .button-main")).hasCount(0);
			page.locator("main tbody a").last().click();
			assertThat(page).hasURL(address() + "/reports/demo-sprawozdanie");
		}
	}

}
