package pl.utrwal.bootstrap.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the system's Chromium, one for the whole run. Without one, tests are
 * skipped, or fail if {@code utrwal.browser} is {@code required}.
 */
class Browsers implements ParameterResolver {

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/**
	 * How long a page is waited for; Playwright itself would give up after 5 s, which a
	 * busy machine may need.
	 */
	private static final double PATIENCE_MILLIS = 20_000;

	private static final int WIDE = 1280;

	static final int NARROW = 390;

	private static final int HEIGHT = 900;

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(Browsers.class))
			.computeIfAbsent(Chromium.class, (key) -> Chromium.start(), Chromium.class)
			.browser();
	}

	static BrowserContext wide(Browser browser, String language) {
		return context(browser, WIDE, language);
	}

	static BrowserContext narrow(Browser browser, String language) {
		return context(browser, NARROW, language);
	}

	static void signIn(Page page, String address, String login) {
		page.navigate(address + "/sign-in");
		page.locator("input[name=login]").fill(login);
		page.locator("input[name=password]").fill("utrwal-demo");
		page.locator("main form button").first().click();
		page.waitForURL((url) -> !url.contains("/sign-in"));
	}

	private static BrowserContext context(Browser browser, int width, String language) {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT)
			.setLocale(language)
			.setExtraHTTPHeaders(Map.of("Accept-Language", language)));
	}

	private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

		static Chromium start() {
			Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
				.map(Path::of)
				.filter(Files::isExecutable)
				.findFirst()
				.orElse(null);
			if (executable == null) {
				String loud = "NO CHROMIUM WAS FOUND: the browser tests do not run. Install the package chromium.";
				if ("required".equals(System.getProperty("utrwal.browser"))) {
					throw new IllegalStateException(loud);
				}
				System.err.println(loud);
				Assumptions.abort(loud);
			}
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return new Chromium(playwright, playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS)));
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
