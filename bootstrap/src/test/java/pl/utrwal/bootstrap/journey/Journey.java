package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pl.utrwal.bootstrap.Api;
import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.bootstrap.Demonstration;
import pl.utrwal.bootstrap.Projections;
import pl.utrwal.kernel.time.Poland;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration in a browser. Each class under this one begins with it untouched,
 * since it is chance which of them run in one process.
 */
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "utrwal.messages.strict=true")
@ActiveProfiles("demo")
@Import(Projections.class)
@ExtendWith(Browsers.class)
abstract class Journey {

	/** What holds text and does not show all of it. */
	private static final String CLIPPED = """
			() => [...document.querySelectorAll('td, th, h1, h2, p, button, a, li')]
				.filter((e) => !e.closest('.visually-hidden, thead, .skip-link') && e.getClientRects().length > 0)
				.filter((e) => {
					const box = e.getBoundingClientRect();
					const cut = getComputedStyle(e).overflow !== 'visible' && e.scrollWidth > e.clientWidth + 1;
					return cut || (box.right > innerWidth + 1 && !e.closest('.site-nav, .tabs'));
				})
				.map((e) => `${e.tagName}: ${e.textContent.trim().slice(0, 60)}`)""";

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private Projections projections;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		// longer than a narrow screen is wide, for the page that names it
		Path data = Demonstration.copy(UUID.randomUUID().toString().replace("-", "") + "x".repeat(40));
		properties.add("utrwal.data-dir", data::toString);
	}

	/** By the clock of the application. */
	LocalDate today() {
		return Poland.today(this.clock);
	}

	LocalDate ago(int days) {
		return today().minusDays(days);
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	Page signedIn(BrowserContext context, String login) {
		Page page = context.newPage();
		Browsers.signIn(page, address(), login);
		return page;
	}

	/**
	 * Opens a page when all that is stored can be read.
	 * @param to a path, or a whole address
	 */
	Response visit(Page page, String to) {
		this.projections.awaitCaughtUp();
		return page.navigate(to.startsWith("/") ? address() + to : to);
	}

	/**
	 * Asks the API when all that is stored can be read.
	 */
	JsonNode read(String path) {
		this.projections.awaitCaughtUp();
		Answer read = planner().get(path);
		assertThat(read.status()).as(read.body()).isEqualTo(200);
		return read.json();
	}

	Api planner() {
		return new Api(this.port, "demo-planner");
	}

	void whileLate(String processor, Runnable happens) {
		this.projections.whileLate(processor, happens);
	}

	/**
	 * Makes something over the API.
	 * @return its id
	 */
	String make(String path, Map<String, ?> body) {
		Answer made = planner().post(path, body);
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		return made.text("/id");
	}

	/** A cooperation programme: one goal, one priority area, one task for 15 000 zł. */
	String programme() {
		String plan = make("/plans",
				Map.of("kind", "CooperationProgramme", "title", "Program na rok 2026", "period", "2026"));
		String parent = null;
		for (Map<String, String> element : List.of(Map.of("level", "cooperationGoal", "text", "Razem"),
				Map.of("level", "priorityArea", "text", "Seniorzy"), Map.of("level", "commissionedTask", "number", "1",
						"text", "Zajęcia dla seniorów", "cost", "3 konkursy po 5 tys. zł"))) {
			Map<String, String> item = new HashMap<>(element);
			item.put("parent", parent);
			parent = make("/plans/" + plan + "/items", item);
		}
		return plan;
	}

	/**
	 * Unfolds something of the line above a plan's table: {@code day}, {@code act} or
	 * {@code plan}.
	 */
	static void unfold(Page page, String what) {
		page.locator("#" + what + (what.equals("plan") ? "-menu" : "-fold") + " > summary").click();
	}

	/**
	 * Nothing that axe objects to, and nothing cut off, also on a narrow screen; both
	 * pictures are taken.
	 */
	static void assertFine(Page page, String picture) {
		assertNoViolations(page);
		assertFits(page);
		Screenshots.take(page, picture);
		ViewportSize wide = page.viewportSize();
		page.setViewportSize(Browsers.NARROW, wide.height);
		assertFits(page);
		Screenshots.take(page, "narrow-" + picture);
		page.setViewportSize(wide.width, wide.height);
	}

	/**
	 * Asks axe in the page itself, and for nothing else: no page has frames, and the
	 * other way takes several times as long.
	 */
	static void assertNoViolations(Page page) {
		AxeRunOptions violations = new AxeRunOptions();
		violations.setResultTypes(List.of("violations"));
		assertThat(new AxeBuilder(page).setLegacyMode(true).options(violations).analyze().getViolations())
			.as(page.url())
			.isEmpty();
	}

	static void assertFits(Page page) {
		assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
			.as("%s scrolls sideways", page.url())
			.isEqualTo(0);
		assertThat((List<?>) page.evaluate(CLIPPED)).as("cut off on %s", page.url()).isEmpty();
	}

}
