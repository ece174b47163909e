package pl.utrwal.bootstrap.journey;

import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.eventstore.Json;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A planner measures, evaluates, and says where a plan meets the law.
 */
class IndicatorsJourneyTest extends Journey {

	@Test
	void aPlannerDefinesMeasuresAndCorrects(Browser browser) throws Exception {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan(page);
			Browsers.signIn(page, address(), "planner");
			page.navigate(address() + "/plans/" + plan + "/indicators");
			page.locator("main a.button-main").click();
			page.locator("#baseline").fill("dużo");
			page.locator("#baselineOn").fill("wiosną");
			submit(page);
			assertThat(page.locator("#name-error")).hasText("Treść nie może być pusta.");
			assertThat(page.locator("#baseline-error")).hasText("Podaj liczbę, na przykład 24 albo 12,5.");
			assertThat(page.locator("#baselineOn-error")).containsText("Podaj rok albo dzień");
			Screenshots.take(page, "indicator-form");
			page.locator("#name").fill("Osoby w zasięgu");
			page.locator("#unit").fill("osób");
			page.locator("#baseline").fill("1 200,5");
			page.locator("#baselineOn").fill("31.12.2023");
			page.locator("#target").fill("1 800,5");
			page.locator("#targetOn").fill("2999-12-31");
			submit(page);
			assertThat(page.locator("h1")).hasText("Osoby w zasięgu");
			assertThat(page.locator("main svg[role=img]")).hasCount(1);
			assertThat(page.locator("#far")).hasText("nie zmierzono jeszcze");
			page.locator("#value").fill("15OO");
			submit(page);
			assertThat(page.locator("#value-error")).containsText("Podaj liczbę");
			page.locator("#value").fill("1500,5");
			page.locator("#on").fill("2025-06-30");
			page.locator("#evidence").fill("spis");
			submit(page);
			assertThat(page.locator("#far")).containsText("50% drogi do celu");
			page.locator("table.data a[href*='/measurements/']").click();
			page.locator("#value").fill("1320,5");
			submit(page);
			assertThat(page.locator("#reason-error")).hasText("Podaj powód.");
			page.locator("#reason").fill("policzono dwa razy");
			submit(page);
			assertThat(page.locator("#far")).containsText("20% drogi do celu");
			assertThat(page.locator("table.data")).containsText("policzono dwa razy");
			assertThat(page.locator(".history li")).hasCount(3);
			assertThat(page.locator(".history li").first()).containsText("Planistka Demo");
			page.locator("summary", new Page.LocatorOptions().setHasText("Wycofaj wskaźnik")).click();
			page.locator("#retire-reason").fill("liczymy inaczej");
			page.locator("form[action$='/retire'] button").click();
			assertThat(page.locator(".message-warn")).containsText("Ten wskaźnik wycofano");
			page.locator("form[action$='/restore'] button").click();
			assertThat(page.locator(".message-warn")).hasCount(0);
		}
	}

	@Test
	void aPlannerEvaluates(Browser browser) throws Exception {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan(page);
			Browsers.signIn(page, address(), "planner");
			page.navigate(address() + "/plans/" + plan + "/evaluation");
			page.locator("main a.button-main").click();
			submit(page);
			assertThat(page.locator("#text-error")).hasText("Treść nie może być pusta.");
			page.locator("#text").fill("Czy to pomaga?");
			submit(page);
			assertThat(page.locator("section.panel h2")).hasText("Czy to pomaga?");
			page.locator("section.panel a[href$='/finding']").click();
			page.locator("#text").fill("Tak, w dwóch wsiach");
			page.locator("#more").fill("rozmowy");
			page.locator("#on").fill("2999-01-01");
			submit(page);
			assertThat(page.locator("#on-error")).hasText("Ten dzień jeszcze nie nadszedł.");
			page.locator("#on").fill("2026-02-01");
			submit(page);
			page.locator("section.panel a[href$='/conclusion']").click();
			page.locator("#text").fill("Robić to także w trzeciej");
			submit(page);
			assertThat(page.locator("section.panel")).containsText("Robić to także w trzeciej");
		}
	}

	@Test
	void aPlannerSaysWhereAPlanMeetsTheLaw(Browser browser) throws Exception {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan(page);
			Browsers.signIn(page, address(), "planner");
			page.navigate(address() + "/plans/" + plan + "/completeness");
			assertThat(page.locator("#summary")).hasText("1 z 7 spełnione");
			page.locator("#strategy-diagnosis a[href$='/link']").click();
			submit(page);
			assertThat(page.locator("#words-error")).containsText("Zaznacz element planu albo napisz");
			page.locator("#words").fill("Załącznik 2, rozdział 1");
			submit(page);
			assertThat(page.locator("#strategy-diagnosis")).containsText("przez wskazanie");
			assertThat(page.locator("#strategy-diagnosis")).containsText("Planistka Demo");
			assertThat(page.locator("#summary")).hasText("2 z 7 spełnione");
			page.locator("#strategy-diagnosis form button").click();
			assertThat(page.locator("#summary")).hasText("1 z 7 spełnione");
			page.navigate(address() + "/plans/" + plan + "/completeness?on=2011-01-01");
			assertThat(page.locator(".empty")).containsText("jeszcze niczego takiego nie wymagała");
		}
	}

	@Test
	void aReaderSeesAllAndChangesNothing(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			Stream.of("indicators", "indicators/demo-wskaznik-rozmowy", "evaluation", "completeness")
				.forEach((path) -> {
					page.navigate(address() + "/plans/demo-strategia/" + path);
					assertThat(page.locator("main :is(a.button, form[method=post])")).hasCount(0);
				});
			Assertions.assertThat(page.navigate(address() + "/plans/demo-strategia/indicators/new").status())
				.isEqualTo(403);
			Assertions.assertThat(page.navigate(address() + "/plans/demo-strategia/indicators/nowhere").status())
				.isEqualTo(404);
			page.navigate(address() + "/plans/demo-strategia/indicators/demo-wskaznik-rozmowy");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("main svg[role=img]")).isVisible();
			assertThat(page.locator(".filter")).not().isVisible();
			Screenshots.take(page, "indicator-print");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void satisfiesAxeAndFits(String language, Browser browser) {
		String suffix = language.equals("pl") ? "" : "-" + language;
		for (boolean wide : new boolean[] { true, false }) {
			try (BrowserContext context = wide ? Browsers.wide(browser, language)
					: Browsers.narrow(browser, language)) {
				Page page = context.newPage();
				page.navigate(address() + "/sign-in?lang=" + language);
				Browsers.signIn(page, address(), "planner");
				String strategy = "/plans/demo-strategia/";
				Map<String, String> paths = Map.of("indicators", strategy + "indicators", "indicators-then",
						strategy + "indicators?knownOn=2026-01-01", "indicators-none",
						"/plans/demo-harmonogram/indicators", "indicator",
						strategy + "indicators/demo-wskaznik-rozmowy", "indicator-words",
						strategy + "indicators/demo-wskaznik-opinie", "measurement-form",
						strategy + "indicators/demo-wskaznik-rozmowy/measurements/demo-pomiar-1", "evaluation",
						strategy + "evaluation", "completeness", strategy + "completeness", "completeness-none",
						"/plans/demo-harmonogram/completeness", "completeness-link",
						strategy + "completeness/strategy-diagnosis/link");
				paths.forEach((name, path) -> {
					Assertions.assertThat(page.navigate(address() + path).status()).as(path).isEqualTo(200);
					assertNoViolations(page);
					assertFits(page);
					Screenshots.take(page, (wide ? "" : "narrow-") + name + suffix);
				});
			}
		}
	}

	private static void submit(Page page) {
		page.locator("main form .button-main").click();
	}

	/** One area, one goal, one action. */
	private String plan(Page page) throws Exception {
		String plan = post(page, "/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Strategia 2025–2030", "period", "2025–2030"));
		String area = post(page, "/plans/" + plan + "/items", Map.of("level", "area", "text", "Rodziny"));
		String goal = post(page, "/plans/" + plan + "/items",
				Map.of("level", "goal", "text", "Nikt nie jest sam", "parent", area));
		post(page, "/plans/" + plan + "/items", Map.of("level", "action", "text", "Dyżury", "parent", goal));
		return plan;
	}

	private String post(Page page, String path, Map<String, String> body) throws Exception {
		APIResponse response = page.request()
			.post(address() + "/api/v1" + path,
					RequestOptions.create().setHeader("Authorization", "Bearer demo-planner").setData(body));
		Assertions.assertThat(response.status()).as(response.text()).isEqualTo(201);
		return Json.mapper().readTree(response.text()).at("/id").asText();
	}

}
