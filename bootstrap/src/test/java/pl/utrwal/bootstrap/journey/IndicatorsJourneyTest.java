package pl.utrwal.bootstrap.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import pl.utrwal.monitoring.indicators.read.IndicatorProjection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A planner measures, evaluates, and says where a plan meets the law.
 */
class IndicatorsJourneyTest extends Journey {

	@Test
	void aPlannerDefinesMeasuresAndCorrects(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan();
			Browsers.signIn(page, address(), "planner");
			picture(page, "indicators", "indicators");
			picture(page, "indicators/demo-wskaznik-rozmowy", "indicator");
			visit(page, "/plans/" + plan + "/indicators");
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
	void aPageThatIsLateComesByItselfWithItsMessage(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/plans/" + plan() + "/indicators/new");
			page.locator("#name").fill("Osoby w zasięgu");
			whileLate(IndicatorProjection.PROCESSOR, () -> {
				submit(page);
				assertThat(page.locator("h1")).hasText("Zmiana zaraz się pokaże");
				Screenshots.take(page, "updating");
			});
			assertThat(page.locator("h1")).hasText("Osoby w zasięgu");
			assertThat(page.locator(".message-good")).hasText("Określono wskaźnik „Osoby w zasięgu”.");
		}
	}

	@Test
	void whoSavesSecondKeepsWhatWasTyped(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl");
				BrowserContext other = Browsers.narrow(browser, "pl")) {
			Page first = signedIn(context, "planner");
			Page second = signedIn(other, "owner");
			String plan = plan();
			String indicator = make("/plans/" + plan + "/indicators", Map.of("name", "Osoby w zasięgu"));
			String measurement = make("/plans/" + plan + "/indicators/" + indicator + "/measurements",
					Map.of("on", "2025-06-30", "value", "24"));
			String question = make("/plans/" + plan + "/evaluation",
					Map.of("question", "Czy to pomaga?", "on", "2025-06-30"));
			String path = "/plans/" + plan + "/indicators/" + indicator;
			clash(first, second, path + "/edit", Map.of("name", "Osoby, do których dzwonimy", "unit", "osób"),
					Map.of("name", "Rozmówcy", "source", "rejestr rozmów"), "Osoby, do których dzwonimy");
			Screenshots.take(second, "indicator-clash");
			submit(second);
			assertThat(second.locator("h1")).hasText("Rozmówcy");
			assertThat(second.locator(".history li")).hasCount(4);
			clash(first, second, path + "/measurements/" + measurement, Map.of("value", "25", "reason", "zły dzień"),
					Map.of("value", "26", "reason", "policzono dwa razy"), "25");
			Screenshots.take(second, "measurement-clash");
			submit(second);
			assertThat(second.locator("table.data")).containsText("policzono dwa razy");
			clash(first, second, "/plans/" + plan + "/evaluation/" + question + "/question?lang=en",
					Map.of("text", "Komu to pomaga?"), Map.of("text", "Czy to wystarcza?"), "Komu to pomaga?");
			Screenshots.take(second, "question-clash");
			submit(second);
			assertThat(second.locator("section.panel h2")).hasText("Czy to wystarcza?");
		}
	}

	/** Both open the same form; then one saves it, and then the other. */
	private void clash(Page first, Page second, String path, Map<String, String> theirs, Map<String, String> mine,
			String told) {
		for (Page page : List.of(first, second)) {
			Response form = visit(page, path);
			Assertions.assertThat(form.status()).as(form.text()).isEqualTo(200);
		}
		theirs.forEach((field, text) -> first.locator("#" + field).fill(text));
		submit(first);
		first.waitForURL((url) -> url.contains("after="));
		mine.forEach((field, text) -> second.locator("#" + field).fill(text));
		submit(second);
		assertThat(second.locator(".clash")).containsText(told);
		assertThat(second.locator(".clash")).containsText("Planistka Demo");
		mine.forEach((field, text) -> assertThat(second.locator("#" + field)).hasValue(text));
		assertNoViolations(second);
		assertFits(second);
	}

	@Test
	void aPlannerEvaluates(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan();
			Browsers.signIn(page, address(), "planner");
			picture(page, "evaluation", "evaluation");
			visit(page, "/plans/" + plan + "/evaluation");
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
			page.locator("summary", new Page.LocatorOptions().setHasText("Wycofaj pytanie")).click();
			page.locator("input[name=reason]").fill("zadane w złym planie");
			page.locator("form[action$='/withdraw'] button").click();
			assertThat(page.locator(".empty")).containsText("Nie ma teraz żadnego pytania");
			unfold(page);
			assertThat(page.locator("#withdrawn")).containsText("Planistka Demo. Powód: zadane w złym planie");
			assertThat(page.locator("#withdrawn")).containsText("Tak, w dwóch wsiach");
			assertThat(page.locator("#withdrawn a.button")).hasCount(0);
			assertNoViolations(page);
			Screenshots.take(page, "evaluation-withdrawn");
			page.setViewportSize(390, 844);
			assertFits(page);
			Screenshots.take(page, "narrow-evaluation-withdrawn");
			visit(page, "/plans/" + plan + "/evaluation?lang=en");
			unfold(page);
			assertThat(page.locator("#withdrawn")).containsText("Reason: zadane w złym planie");
			assertNoViolations(page);
			assertFits(page);
		}
	}

	@Test
	void aPlannerSaysWhereAPlanMeetsTheLaw(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			String plan = plan();
			Browsers.signIn(page, address(), "planner");
			picture(page, "completeness", "completeness");
			visit(page, "/plans/" + plan + "/completeness");
			assertThat(page.locator("#summary")).hasText("1 z 9 spełnione");
			page.locator("#strategy-diagnosis a[href$='/link']").click();
			submit(page);
			assertThat(page.locator("#words-error")).containsText("Zaznacz element planu albo napisz");
			page.locator("#words").fill("Załącznik 2, rozdział 1");
			submit(page);
			assertThat(page.locator("#strategy-diagnosis")).containsText("przez wskazanie");
			assertThat(page.locator("#strategy-diagnosis")).containsText("Planistka Demo");
			assertThat(page.locator("#summary")).hasText("2 z 9 spełnione");
			page.locator("#strategy-diagnosis form button").click();
			assertThat(page.locator("#summary")).hasText("1 z 9 spełnione");
			visit(page, "/plans/" + plan + "/completeness?on=2011-06-01");
			assertThat(page.locator("#summary")).hasText("1 z 7 spełnione");
			assertThat(page.locator("#later-demands")).containsText("o ekonomii społecznej (Dz.U. 2022 poz. 1812)");
			Screenshots.take(page, "completeness-later");
			visit(page, "/plans/" + plan + "/completeness?on=2011-01-01");
			assertThat(page.locator(".empty")).containsText("jeszcze niczego takiego nie wymagała");
			page.locator("#later-demands #strategy-forecast a[href*='/law#']").click();
			assertThat(page.locator("#strategy-forecast-2011-05-03")).containsText("niesprawdzone");
			visit(page, "/law");
			Screenshots.take(page, "law");
		}
	}

	@Test
	void anAmendmentOfTheLawIsSomethingToDoUntilThePlanMeetsIt(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/");
			Locator todo = page.locator("section[aria-labelledby=amended] > ul > li")
				.filter(new Locator.FilterOptions().setHasText("Strategia wspierania seniorów"));
			assertThat(todo).containsText("art. 16b ust. 3, ustawa z dnia 5 sierpnia 2022 r. o ekonomii społecznej");
			todo.locator("a").click();
			assertThat(page.locator(".message-warn li")).hasCount(2);
			Screenshots.take(page, "completeness-amended");
			page.locator("#strategy-commissioning a[href$='/link']").click();
			page.locator("#words").fill("Załącznik 3: co zlecamy");
			submit(page);
			assertThat(page.locator(".message-warn li")).hasCount(1);
			visit(page, "/");
			assertThat(todo).containsText("art. 16b ust. 2 pkt 1");
			assertThat(todo).not().containsText("art. 16b ust. 3");
			visit(page, "/plans/demo-przyjeta/completeness");
			page.locator("#strategy-commissioning form button").click();
			assertThat(page.locator(".message-warn li")).hasCount(2);
		}
	}

	@Test
	void aReaderSeesAllAndChangesNothing(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			Stream.of("indicators", "indicators/demo-wskaznik-rozmowy", "evaluation", "completeness")
				.forEach((path) -> {
					visit(page, "/plans/demo-strategia/" + path);
					assertThat(page.locator("main :is(a.button, form[method=post])")).hasCount(0);
				});
			Assertions.assertThat(visit(page, "/plans/demo-strategia/indicators/new").status()).isEqualTo(403);
			Assertions.assertThat(visit(page, "/plans/demo-strategia/indicators/nowhere").status()).isEqualTo(404);
			visit(page, "/plans/demo-strategia/indicators/demo-wskaznik-rozmowy");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("main svg[role=img]")).isVisible();
			assertThat(page.locator(".filter")).not().isVisible();
			Screenshots.take(page, "indicator-print");
		}
	}

	/** The guide shows these pages of the demonstration. */
	private void picture(Page page, String path, String name) {
		visit(page, "/plans/demo-strategia/" + path);
		Screenshots.take(page, name);
	}

	/** A browser may have done so on its own, to show what an address points at. */
	private static void unfold(Page page) {
		page.locator("#withdrawn").evaluate("(fold) => fold.open = true");
	}

	private static void submit(Page page) {
		page.locator("main form .button-main").click();
	}

	/** One area, one goal, one action. */
	private String plan() {
		String plan = make("/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Strategia 2025–2030", "period", "2025–2030"));
		String area = make("/plans/" + plan + "/items", Map.of("level", "area", "text", "Rodziny"));
		String goal = make("/plans/" + plan + "/items",
				Map.of("level", "goal", "text", "Nikt nie jest sam", "parent", area));
		make("/plans/" + plan + "/items", Map.of("level", "action", "text", "Dyżury", "parent", goal));
		return plan;
	}

}
