package pl.utrwal.bootstrap.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An auditor who trusts nobody, and an administrator who has a name erased.
 */
class ProofJourneyTest extends Journey {

	private static final double LONGEST_VERIFICATION = 180_000;

	@Test
	void anAuditorVerifiesSavesAndCompares(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/history?plan=demo-strategia");
			page.locator(".site-nav a[href='/proof']").click();
			assertThat(page.locator("h1")).hasText("Dowód");
			page.evaluate("window.same = true");
			page.locator("#verify").focus();
			page.keyboard().press("Enter");
			assertThat(page.locator("#verification progress")).isVisible();
			Screenshots.take(page, "proof-verifying");
			assertThat(page.locator("#verification .badge-good")).hasCount(2,
					new LocatorAssertions.HasCountOptions().setTimeout(LONGEST_VERIFICATION));
			assertThat(page.locator("#announce")).hasText("Sprawdzanie zakończone.");
			org.assertj.core.api.Assertions.assertThat(page.evaluate("window.same")).isEqualTo(true);
			page.locator("form[action$='/checkpoint'] button", new Page.LocatorOptions().setHasText("Podpisz teraz"))
				.click();
			assertThat(page.locator(".message-good")).containsText("obejmuje zatwierdzenia od 1 do");
			page.locator("[data-copies]").click();
			assertThat(page.locator("[data-copies]")).hasText("Skopiowano");
			String note = (String) page.evaluate("getSelection().toString()");
			assertFine(page, "proof");
			page.locator("#note").fill(note);
			page.locator("form[action$='/comparison'] button").click();
			assertThat(page.locator(".message[data-focus]")).containsText("Pasuje");
			assertThat(page.locator(".message[data-focus]")).isFocused();
			page.locator("#note").fill(note.replaceFirst("\\n\\d+\\n", "\n5\n"));
			page.locator("form[action$='/comparison'] button").click();
			assertThat(page.locator(".message[data-focus]")).containsText("Nie podpisano go kluczem");
			assertFine(page, "proof-differs");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("pre.signed")).isVisible();
			assertThat(page.locator("form[action$='/comparison']")).isHidden();
			Screenshots.take(page, "proof-print");
		}
	}

	@Test
	void aLineOfHistoryLeadsToItsProof(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, "/history?plan=demo-strategia");
			page.locator(".history a[href^='/proof/lines/']").first().click();
			assertThat(page.locator("h1")).hasText("Dowód wpisu");
			assertThat(page.locator(".crumbs li").last()).containsText("Strategia rozwiązywania problemów");
			assertThat(page.locator("pre.signed").last()).containsText("utrwal/");
			assertFine(page, "proof-line");
		}
	}

	@Test
	void anAdministratorErasesAName(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "administrator");
			page.locator(".site-nav a[href='/erasures']").click();
			page.locator("#words").fill("Ochotników\nochotnicy");
			page.locator("form[action$='/places'] .button-main").click();
			assertThat(page.locator(".field-wrong #reason")).isVisible();
			assertThat(page.locator("#words")).hasValue("Ochotników\nochotnicy");
			assertFine(page, "erasures-wrong");
			page.locator("#words").fill("sekretariat\nsekretariatu");
			page.locator("#reason").fill("żądanie 7/2026");
			page.locator("form[action$='/places'] .button-main").click();
			assertThat(page.locator("mark").first()).hasText("sekretariat");
			assertFine(page, "erasure-places");
			page.locator("input[name=positions]").all().stream().skip(1).forEach((box) -> box.uncheck());
			page.locator(".button-danger").click();
			assertThat(page.locator("#confirmed-error")).isVisible();
			assertThat(page.locator("input[name=positions]:checked")).hasCount(1);
			page.locator("#confirmed").check();
			page.locator(".button-danger").click();
			page.waitForURL(Pattern.compile(".*/erasures\\?after=\\d+"));
			assertThat(page.locator(".message-good")).containsText("Słowa usunięto; liczba zapisów: 1");
			assertThat(page.locator("tbody tr").first()).containsText("żądanie 7/2026");
			page.locator("tbody details summary").first().click();
			assertFine(page, "erasures");
			page.locator("tbody details a").first().click();
			assertThat(page.locator(".message-warn")).containsText("usunięto słowa");
		}
	}

}
