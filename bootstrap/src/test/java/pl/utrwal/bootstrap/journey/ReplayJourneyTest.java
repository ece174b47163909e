package pl.utrwal.bootstrap.journey;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An auditor goes through the life of a plan: finds who moved a deadline before which
 * act, by keyboard alone; without script; and takes the steps away as a protocol.
 */
class ReplayJourneyTest extends Journey {

	private static final String PLAN = "/plans/demo-przyjeta";

	private static final String REPLAY = PLAN + "/replay";

	@Test
	void byKeyboardAlone(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, PLAN);
			reach(page, page.locator(".tabs a").getByText("Odtwarzanie"));
			page.keyboard().press("Enter");
			page.waitForURL("**/replay?position=*");
			assertThat(page.locator("#film-changes")).containsText("Rozpoczęto plan");
			assertFine(page, "replay-begin");

			reach(page, page.locator("#film-setting"));
			page.keyboard().press("Enter");
			reach(page, page.locator("input[name=acts]"));
			page.keyboard().press("Space");
			reach(page, page.locator("#word"));
			page.keyboard().type("termin");
			reach(page, page.getByText("Ustaw i idź do następnego postoju"));
			page.keyboard().press("Enter");
			page.waitForURL("**acts=true**");
			assertThat(page.locator(".film-where .badge").first()).hasText("postój");

			while (!page.locator("#film-changes").innerText().contains("Zmieniono termin")) {
				toNextStop(page);
			}
			assertThat(page.locator("#film-changes li")).hasCount(1);
			assertThat(page.locator("#film-changes del")).isVisible();
			assertThat(page.locator("#film-changes .when")).containsText("Planistka Demo");
			Locator lit = page.locator("#plan .cell-box:has(.mark-lit)");
			assertThat(lit).hasCount(1);
			assertThat(lit).containsText(page.locator("#film-changes ins").innerText());
			assertThat(lit).isInViewport();
			String moved = page.url();
			assertFine(page, "replay");

			toNextStop(page);
			assertThat(page.locator("#film-changes")).containsText("Zmieniono plan uchwałą XLIV/318/2023");
			page.keyboard().press("Shift+ArrowLeft");
			page.waitForURL((url) -> url.equals(moved));
			reach(page, page.locator("#film-choose"));
			page.keyboard().press("Enter");
			page.waitForURL("**chosen=**");
			reach(page, page.locator("#film-protocol"));
			page.keyboard().press("Enter");
			page.waitForURL("**/protocol?**");
			assertThat(page.locator(".protocol li")).hasCount(1);
			assertThat(page.locator(".protocol")).containsText("Zmieniono termin");
			assertFine(page, "replay-protocol");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".protocol code").first()).isVisible();
		}
	}

	private static void toNextStop(Page page) {
		String before = page.url();
		page.keyboard().press("Shift+ArrowRight");
		page.waitForURL((url) -> !url.equals(before));
	}

	/** Goes there by Tab, as somebody without a mouse does. */
	private static void reach(Page page, Locator there) {
		for (int i = 0; i < 200; i++) {
			page.keyboard().press("Tab");
			if ((boolean) there.evaluate("(e) => e === document.activeElement")) {
				return;
			}
		}
		throw new AssertionError("not reached by Tab: " + there);
	}

	@Test
	void playsAtASpeedUntilAStop(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "en")) {
			Page page = signedIn(context, "auditor");
			visit(page, REPLAY + "?acts=true&lang=en");
			visit(page, REPLAY + "?acts=true");
			String begin = page.url();
			page.locator("#film-speed").selectOption("1");
			page.locator("#film-play button").click();
			assertThat(page.locator("#film-play button")).hasText("Pause");
			page.waitForURL((url) -> !url.equals(begin));
			assertThat(page.locator("#film-play button")).isFocused();
			page.locator("#film-play button").press("Space");
			assertThat(page.locator("#film-play button")).hasAttribute("aria-pressed", "false");
			page.locator("a[data-way=next-stop]").click();
			page.waitForURL((url) -> url.contains("acts=true") && !url.equals(begin));
			assertThat(page.locator("#film")).hasAttribute("data-stop", "true");
			page.locator("a[data-way=previous]").click();
			assertThat(page.locator("#film")).hasAttribute("data-stop", "false");
			page.locator("#film-play button").click();
			assertThat(page.locator("#film")).hasAttribute("data-stop", "true");
			assertThat(page.locator("#film-play button")).hasAttribute("aria-pressed", "false");
			assertFine(page, "replay-en");
			page.locator("a[data-way=last]").click();
			page.waitForURL((url) -> !url.equals(begin));
			assertThat(page.locator("a[data-way=next]")).hasAttribute("aria-disabled", "true");
		}
	}

	@Test
	void worksWithoutScriptByDayByActAndWithTwoDates(Browser browser) {
		try (BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("pl"))) {
			Page page = signedIn(context, "auditor");
			visit(page, REPLAY);
			page.locator("#film-setting").click();
			page.locator("#by").selectOption("day");
			page.locator("button[value=here]").click();
			assertThat(page.locator(".film-where")).containsText("jeden dzień");
			String first = page.url();
			page.locator("a[data-way=next]").click();
			page.waitForURL((url) -> !url.equals(first));
			List<String> days = page.locator("#film-changes time")
				.all()
				.stream()
				.map((time) -> time.getAttribute("datetime").substring(0, 10))
				.distinct()
				.toList();
			assertThat(days).hasSizeBetween(1, 2);
			visit(page, REPLAY + "?by=act");
			page.locator("a[data-way=next]").click();
			assertThat(page.locator("#film-changes li").last()).containsText("uchwał");
			assertThat(page.locator("#film-changes li").count()).isGreaterThan(1);

			page.locator("#film-setting").click();
			page.locator("#inForceOn").fill(ago(5000).toString());
			page.locator("button[value=here]").click();
			assertThat(page.locator(".film-where")).containsText("Żadne brzmienie nie obowiązywało");
			page.locator("#film-setting").click();
			page.locator("#inForceOn").fill(today().toString());
			page.locator("button[value=here]").click();
			assertThat(page.locator(".film-where")).containsText("brzmienie obowiązujące");
			assertThat(page.locator("#plan table").first()).isVisible();
		}
	}

}
