package pl.utrwal.bootstrap.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A plan from nothing: begun, written by keyboard alone, put in another order, and
 * duplicated.
 */
class EditingJourneyTest extends Journey {

	private static final int MOST_TABS = 60;

	private static final int PATIENCE_MILLIS = 10_000;

	private static final int MOST_NUDGES = 100;

	private static final int DRAG_STEPS = 12;

	@Test
	void aPlanIsWrittenByKeyboardAlone(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans");
			tabTo(page, "main a[href='/plans/new']");
			page.keyboard().press("Enter");
			page.waitForURL("**/plans/new");
			tabTo(page, "#title");
			page.keyboard().type("Strategia na lata 2027–2033");
			page.keyboard().press("Tab");
			page.keyboard().type("2027–2033");
			assertThat(page.locator("#cell-understood")).containsText("od 1 stycznia 2027 do 31 grudnia 2033");
			Screenshots.take(page, "new-plan");
			tabTo(page, "main form button");
			page.keyboard().press("Enter");
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			assertThat(page.locator("#empty-plan")).containsText("Plan jest jeszcze pusty");
			tabTo(page, "#empty-plan [data-add]");
			page.keyboard().press("Enter");
			type(page, "area", "Rodziny");
			type(page, "goal", "Rodzic ma z kim porozmawiać");
			level(page, "row");
			for (int row = 1; row <= 5; row++) {
				page.keyboard().type("Działanie " + row);
				if (row == 1) {
					page.keyboard().press("Tab");
					page.keyboard().type("GOPS");
					page.keyboard().press("Tab");
					page.keyboard().type("szkołą");
					page.keyboard().press("Tab");
					page.keyboard().type("II kwartał 2027");
					assertThat(page.locator("#new-told")).containsText("od 1 kwietnia 2027 do 30 czerwca 2027");
					page.keyboard().press("Tab");
					page.keyboard().type("budżet gminy");
				}
				page.keyboard().press("Enter");
			}
			assertThat(page.locator("tr[data-item]:not(.goal)")).hasCount(5);
			page.keyboard().press("Enter");
			type(page, "goal", "Każde dziecko je ciepły obiad");
			level(page, "row");
			for (int row = 6; row <= 9; row++) {
				page.keyboard().type("Działanie " + row);
				page.keyboard().press("Enter");
			}
			page.keyboard().type("Działanie 10");
			assertThat(page.locator("tr.pending")).hasCount(0);
			Screenshots.take(page, "editing-rows");
			page.keyboard().press("Control+Enter");
			assertThat(page.locator("#new")).hasCount(0);
			assertThat(page.locator("tr[data-item]:not(.goal)")).hasCount(10);
			assertThat(page.locator("tr.pending")).hasCount(0);
			assertThat(page.locator(".area-head")).containsText("2 cele · 10 działań");
			assertThat(page.locator("#counts")).hasText("1 obszar · 2 cele · 10 działań");

			JsonNode plan = read("/plans/" + id(page));
			List<String> goals = texts(plan.at("/sections/0/sections"), "/text");
			Assertions.assertThat(goals)
				.containsExactly("Rodzic ma z kim porozmawiać", "Każde dziecko je ciepły obiad");
			Assertions.assertThat(texts(plan.at("/sections/0/sections/0/rows"), "/cells/text/value"))
				.containsExactly("Działanie 1", "Działanie 2", "Działanie 3", "Działanie 4", "Działanie 5");
			Assertions.assertThat(texts(plan.at("/sections/0/sections/0/rows"), "/number"))
				.containsExactly("1", "2", "3", "4", "5");
			Assertions.assertThat(texts(plan.at("/sections/0/sections/1/rows"), "/cells/text/value"))
				.containsExactly("Działanie 6", "Działanie 7", "Działanie 8", "Działanie 9", "Działanie 10");
			JsonNode first = plan.at("/sections/0/sections/0/rows/0/cells");
			Assertions.assertThat(first.at("/timeFrame/value/edtf").asText()).isEqualTo("2027-34");
			Assertions.assertThat(texts(first.at("/parties/value"), "/name")).containsExactly("GOPS", "szkołą");
			Assertions.assertThat(first.at("/funding/value/sources/0").asText()).isEqualTo("budżet gminy");
		}
	}

	@Test
	void anEmptyRowIsNotStoredAndEnterAddsOneBelow(Browser browser) {
		Sample sample = sample("Wiersz A", "Wiersz B");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			page.locator("#number-" + sample.rows().getFirst()).focus();
			page.keyboard().press("Enter");
			level(page, "row");
			page.keyboard().press("Escape");
			assertThat(page.locator("#new")).hasCount(0);
			assertThat(page.locator("#number-" + sample.rows().getFirst())).isFocused();
			assertTexts(page, "Wiersz A", "Wiersz B");
			page.locator("#edit-" + sample.rows().getFirst() + "-text").focus();
			page.keyboard().press("Enter");
			assertThat(page.locator("form.editor textarea[name=text]")).isFocused();
			page.keyboard().press("End");
			page.keyboard().press("Shift+Enter");
			page.keyboard().type("drugi wers");
			page.keyboard().press("Enter");
			level(page, "row");
			page.keyboard().type("Wiersz pomiędzy");
			page.keyboard().press("Control+Enter");
			assertTexts(page, "Wiersz A drugi wers", "Wiersz pomiędzy", "Wiersz B");
			visit(page, page.url());
			assertTexts(page, "Wiersz A drugi wers", "Wiersz pomiędzy", "Wiersz B");
		}
	}

	@Test
	void rowsAreMovedByKeyboard(Browser browser) {
		Sample sample = sample("A", "B", "C");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			String first = "#number-" + sample.rows().getFirst();
			page.locator(first).focus();
			page.keyboard().press("Alt+ArrowDown");
			assertTexts(page, "B", "A", "C");
			assertThat(page.locator(first)).isFocused();
			assertThat(page.locator("#announce")).containsText("Przeniesiono: A. Miejsce 2 z 3");
			page.keyboard().press("Alt+ArrowDown");
			page.keyboard().press("Alt+ArrowDown");
			assertThat(page.locator("#goal-" + sample.goals().get(1) + " " + first)).hasCount(1);
			assertThat(page.locator(first)).isFocused();
			Screenshots.take(page, "moving");
			page.locator(first).click();
			page.locator("#side [data-panel='" + sample.rows().getFirst() + "'] #act-up").click();
			assertThat(page.locator("#goal-" + sample.goals().getFirst() + " " + first)).hasCount(1);
			assertTexts(page, "B", "C", "A");
			visit(page, page.url());
			assertTexts(page, "B", "C", "A");
			page.locator("#number-" + sample.goals().getFirst()).focus();
			page.keyboard().press("Alt+ArrowDown");
			assertThat(page.locator("tr.goal").first()).containsText("Drugi cel");
			assertThat(page.locator("#number-" + sample.goals().getFirst())).isFocused();
			page.locator("#number-" + sample.areas().getFirst()).focus();
			page.keyboard().press("Alt+ArrowDown");
			assertThat(page.locator(".area-head").first()).containsText("Drugi obszar");
			visit(page, page.url());
			assertThat(page.locator(".area-head").first()).containsText("Drugi obszar");
			assertThat(page.locator("tr.goal").first()).containsText("Drugi cel");
		}
	}

	@Test
	void rowsAreDraggedAlsoToAnotherGoal(Browser browser) {
		Sample sample = sample("A", "B", "C");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			drag(page, sample.rows().get(2), page.locator("#element-" + sample.rows().getFirst()), false);
			assertTexts(page, "C", "A", "B");
			drag(page, sample.rows().getFirst(), page.locator("#goal-" + sample.goals().get(1) + " tr.goal"), true);
			assertThat(page.locator("#goal-" + sample.goals().get(1) + " #number-" + sample.rows().getFirst()))
				.hasCount(1);
			visit(page, page.url());
			assertTexts(page, "C", "B", "A");
			assertThat(page.locator("#goal-" + sample.goals().get(1) + " #number-" + sample.rows().getFirst()))
				.hasCount(1);
		}
	}

	@Test
	void aMoveThatCameSecondIsToldWhoWasFirst(Browser browser) {
		Sample sample = sample("A", "B");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			page.locator("#number-" + sample.rows().getFirst()).focus();
			JsonNode row = read("/plans/" + sample.plan()).at("/sections/0/sections/0/rows/0");
			planner().patch("/plans/" + sample.plan() + "/items/" + sample.rows().getFirst(),
					Map.of("expectedVersion", row.at("/version").asLong(), "text", "A zmienione"));
			page.keyboard().press("Alt+ArrowDown");
			assertThat(page.locator("#alert")).containsText("Ktoś był szybszy: ");
			assertTexts(page, "A zmienione", "B");
			page.keyboard().press("Alt+ArrowDown");
			assertTexts(page, "B", "A zmienione");
		}
	}

	@Test
	void thePanelWithdrawsRestoresRenumbersNotesAndTakesBack(Browser browser) {
		Sample sample = sample("A", "B", "C");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			String row = sample.rows().get(1);
			panel(page, row);
			page.locator("#act-withdraw").click();
			page.locator("#act-reason").fill("nie ma chętnych");
			page.locator("[data-act=withdraw] button").click();
			assertThat(page.locator("#element-" + row)).hasClass(Pattern.compile(".*withdrawn-row.*"));
			assertThat(page.locator("#element-" + row)).containsText("wycofane");
			assertThat(page.locator("#side .history")).containsText("nie ma chętnych");
			page.locator("#act-restore, [data-act=restore] button").first().click();
			assertThat(page.locator("#element-" + row)).not().containsText("wycofane");
			page.locator("#act-number").fill("2a");
			page.locator("[data-act=renumber] button").click();
			assertThat(page.locator("#number-" + row)).hasText("2a");
			page.locator("#act-undo").click();
			assertThat(page.locator("#number-" + row)).hasText("2");
			page.locator("#act-note").fill("Zgłoszenia przyjmuje sekretariat.");
			page.locator("[data-act=note] button").click();
			assertThat(page.locator("#element-" + row)).containsText("Zgłoszenia przyjmuje sekretariat.");
			assertThat(page.locator("#act-undo")).hasCount(0);
			page.locator("#act-parent").selectOption(sample.goals().get(1));
			page.locator("[data-act=move] button").click();
			assertThat(page.locator("#goal-" + sample.goals().get(1) + " #number-" + row)).hasCount(1);
			page.locator("#act-undo").click();
			assertTexts(page, "A", "B", "C");
			assertThat(page.locator("#goal-" + sample.goals().getFirst() + " #number-" + row)).hasCount(1);

			page.locator("#number-" + row).focus();
			page.keyboard().press("Alt+ArrowUp");
			assertTexts(page, "B", "A", "C");
			panel(page, sample.goals().getFirst());
			page.locator("#act-renumber-rows").click();
			assertThat(page.locator("#number-" + row)).hasText("1");
			assertThat(page.locator("#announce")).containsText("Zmieniono 2 numery");
			page.locator("#edit-" + sample.areas().getFirst() + "-text").click();
			page.locator("#cell-text").fill("Obszar inaczej nazwany");
			Screenshots.take(page, "editor-area");
			page.keyboard().press("Enter");
			assertThat(page.locator(".area-head").first()).containsText("Obszar inaczej nazwany");
			page.locator("#act-undo").click();
			assertThat(page.locator(".area-head").first()).containsText("Pierwszy obszar");
		}
	}

	@Test
	void aPlanIsDuplicatedAsItsSuccessorAndRetitled(Browser browser) {
		Sample sample = sample("A", "B");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			panel(page, sample.rows().getFirst());
			page.locator("#act-withdraw").click();
			page.locator("[data-act=withdraw] button").click();
			assertThat(page.locator("#element-" + sample.rows().getFirst())).containsText("wycofane");
			unfold(page, "plan");
			page.locator("a[href$='/successor']").click();
			assertThat(page.locator("#title")).hasValue("Plan wzorcowy 2028–2031");
			assertThat(page.locator("#period")).hasValue("2028–2031");
			Screenshots.take(page, "successor");
			page.locator("main form .button-main").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}\\?.*"));
			assertTexts(page, "B");
			assertThat(page.locator("main")).containsText("Następuje po planie:");
			assertThat(page.locator("main a[href='" + sample.url() + "']")).hasText("Plan wzorcowy 2024–2027");
			unfold(page, "plan");
			page.locator("a[href$='/title']").click();
			page.locator("#title").fill(" ");
			page.locator("main form .button-main").click();
			assertThat(page.locator("#title-error")).containsText("Wpisz tytuł planu");
			page.locator("#title").fill("Plan po zmianie tytułu");
			page.locator("main form .button-main").click();
			assertThat(page.locator("h1")).hasText("Plan po zmianie tytułu");
		}
	}

	@Test
	void aScheduleHasTargetGroupsAndNoFunding(Browser browser) {
		String plan = make("/plans", Map.of("kind", "CareSystemSchedule", "title", "Harmonogram"));
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, "/plans/" + plan);
			page.locator("#empty-plan [data-add]").click();
			type(page, "area", "Profilaktyka");
			level(page, "goal");
			page.keyboard().type("Dzieci są bezpieczne");
			page.keyboard().press("Tab");
			page.keyboard().type("dzieci do lat 12");
			page.keyboard().press("Enter");
			level(page, "row");
			assertThat(page.locator("#new-sources")).hasCount(0);
			page.keyboard().type("Warsztaty w szkołach");
			page.keyboard().press("Control+Enter");
			assertTexts(page, "Warsztaty w szkołach");
			assertThat(page.locator("tr.goal")).containsText("dzieci do lat 12");
			page.locator("tr.goal button.cell[data-column=targetGroup]").click();
			page.locator("#cell-text").fill("dzieci i rodzice");
			page.locator("form.editor .button-main").click();
			assertThat(page.locator("tr.goal")).containsText("dzieci i rodzice");
			page.locator("tr.goal .row-history").click();
			page.locator("#act-undo").click();
			assertThat(page.locator("tr.goal")).containsText("dzieci do lat 12");
			Screenshots.take(page, "schedule");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en" })
	void satisfiesAxeInEveryState(String language, Browser browser) {
		Sample sample = sample("A", "B");
		String empty = make("/plans", Map.of("kind", "SocialProblemsStrategy", "title", "Pusty"));
		try (BrowserContext context = Browsers.wide(browser, language)) {
			Page page = open(context, "/plans/new?lang=" + language);
			assertFine(page, "new-plan-" + language);
			page.locator("main form .button-main").click();
			assertThat(page.locator("#title-error")).isVisible();
			assertFine(page, "new-plan-error-" + language);
			for (String path : List.of("/title", "/successor")) {
				visit(page, sample.url() + path);
				assertFine(page, path.substring(1) + "-" + language);
			}
			visit(page, "/plans/" + empty);
			assertFine(page, "empty-plan-" + language);
			page.locator("#empty-plan [data-add]").click();
			level(page, "area");
			assertFine(page, "new-area-" + language);
			visit(page, sample.url());
			assertFine(page, "sample-plan-" + language);
			page.locator("[data-add='" + sample.areas().getFirst() + "']").click();
			level(page, "goal");
			assertFine(page, "new-goal-" + language);
			page.locator("[data-add='" + sample.goals().getFirst() + "']").click();
			level(page, "row");
			assertFine(page, "new-row-" + language);
			page.keyboard().press("Escape");
			for (String element : List.of(sample.rows().getFirst(), sample.goals().getFirst(),
					sample.areas().getFirst())) {
				panel(page, element);
				page.locator("#act-withdraw").click();
				assertFine(page, "withdraw-" + language);
			}
			unfold(page, "plan");
			page.locator("#open-keys").click();
			assertThat(page.locator("#keys")).isVisible();
			assertFine(page, "keys-" + language);
			page.keyboard().press("Escape");
			page.locator("#number-" + sample.rows().getFirst()).focus();
			page.keyboard().press("?");
			assertThat(page.locator("#keys")).isVisible();
			page.keyboard().press("Escape");
		}
	}

	@Test
	void printHidesWhatChanges(Browser browser) {
		Sample sample = sample("A", "B");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context, sample.url());
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("table.plan").first()).isVisible();
			Assertions.assertThat(page.locator("[data-add], .handle, .plan-tools, #add-area, #side").all())
				.isNotEmpty()
				.noneMatch(Locator::isVisible);
		}
	}

	@Test
	void anAuditorIsRefusedAndSeesNoControls(Browser browser) {
		Sample sample = sample("A");
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, sample.url());
			assertThat(page.locator("[data-add], .handle, .plan-tools, #keys")).hasCount(0);
			panel(page, sample.rows().getFirst());
			assertThat(page.locator("#side .acts")).hasCount(0);
			for (String path : List.of("/plans", sample.url() + "/title", sample.url() + "/successor",
					sample.url() + "/items", sample.url() + "/items/" + sample.rows().getFirst() + "/move",
					sample.url() + "/items/" + sample.rows().getFirst() + "/withdraw",
					sample.url() + "/items/" + sample.rows().getFirst() + "/restore",
					sample.url() + "/items/" + sample.rows().getFirst() + "/renumber",
					sample.url() + "/items/" + sample.rows().getFirst() + "/note",
					sample.url() + "/items/" + sample.goals().getFirst() + "/renumber-rows")) {
				Assertions.assertThat(status(page, path, sample)).as(path).isEqualTo(403);
			}
			Assertions.assertThat(visit(page, "/plans/new").status()).isEqualTo(403);
		}
	}

	private static Object status(Page page, String path, Sample sample) {
		return page.evaluate("""
				async ([path, parent]) => {
					const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
					const answer = await fetch(path, {
						method: 'POST',
						headers: { [meta('csrf-header')]: meta('csrf-token') },
						body: new URLSearchParams({ kind: 'SocialProblemsStrategy', title: 'x', period: '2030',
							expectedVersion: '1', direction: 'up', number: '7', note: 'x', text: 'x', parent,
							id: '00000000-0000-4000-8000-000000000000' }) });
					return answer.status;
				}""", List.of(path, sample.goals().getFirst()));
	}

	private Page open(BrowserContext context, String path) {
		Page page = context.newPage();
		page.setDefaultTimeout(PATIENCE_MILLIS);
		Browsers.signIn(page, address(), "planner");
		visit(page, path);
		return page;
	}

	/** Presses Tab until the focus is there. */
	private static void tabTo(Page page, String selector) {
		for (int tab = 0; tab < MOST_TABS; tab++) {
			if ((Boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("Tab does not lead to " + selector);
	}

	private static void type(Page page, String level, String text) {
		level(page, level);
		page.keyboard().type(text);
		page.keyboard().press("Enter");
	}

	private static void level(Page page, String level) {
		assertThat(page.locator("#new[data-level=" + level + "] textarea[name=text]")).isFocused();
	}

	private static void panel(Page page, String element) {
		page.locator("#number-" + element).click();
		page.locator("#side [data-panel='" + element + "'] .history").waitFor();
	}

	private static void assertTexts(Page page, String... texts) {
		assertThat(page.locator("tr.pending")).hasCount(0);
		assertThat(page.locator("tr[data-item]:not(.goal) .cell-box[id$='-text'] button.cell > span:first-of-type"))
			.hasText(texts);
	}

	private static void drag(Page page, String row, Locator onto, boolean below) {
		BoundingBox handle = page.locator("#element-" + row + " .handle").boundingBox();
		BoundingBox target = onto.boundingBox();
		page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
		page.mouse().down();
		double y = below ? target.y + target.height - 3 : target.y + 3;
		page.mouse().move(target.x + 60, y, new Mouse.MoveOptions().setSteps(DRAG_STEPS));
		String next = "(id) => document.querySelector('.dragged')?.%sElementSibling?.id === id"
			.formatted(below ? "previous" : "next");
		for (int nudge = 0; nudge < MOST_NUDGES && !(Boolean) page.evaluate(next, onto.getAttribute("id")); nudge++) {
			page.mouse().move(target.x + 60 + nudge % 5, y);
		}
		page.mouse().up();
	}

	/** Two areas, the first with two goals, and rows in the first goal. */
	private Sample sample(String... texts) {
		String plan = make("/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Plan wzorcowy 2024–2027", "period", "2024–2027"));
		String area = add(plan, "area", null, "1", "Pierwszy obszar");
		String other = add(plan, "area", null, "2", "Drugi obszar");
		String goal = add(plan, "goal", area, "1", "Pierwszy cel");
		String next = add(plan, "goal", area, "2", "Drugi cel");
		List<String> rows = new ArrayList<>();
		for (String text : texts) {
			rows.add(add(plan, "action", goal, String.valueOf(rows.size() + 1), text));
		}
		return new Sample(plan, List.of(area, other), List.of(goal, next), rows);
	}

	private String add(String plan, String level, String parent, String number, String text) {
		Map<String, Object> item = new HashMap<>(Map.of("level", level, "number", number, "text", text));
		if (parent != null) {
			item.put("parent", parent);
		}
		return make("/plans/" + plan + "/items", item);
	}

	private static List<String> texts(JsonNode list, String pointer) {
		return StreamSupport.stream(list.spliterator(), false).map((node) -> node.at(pointer).asText()).toList();
	}

	private static String id(Page page) {
		return page.url().replaceAll(".*/plans/([0-9a-f-]{36}).*", "$1");
	}

	private record Sample(String plan, List<String> areas, List<String> goals, List<String> rows) {

		String url() {
			return "/plans/" + this.plan;
		}

	}

}
