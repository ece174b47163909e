package pl.utrwal.bootstrap.journey;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class PlanJourneyTest extends Journey {

	@Test
	void planTakesInADocumentAndItsHistoryIsTold(Browser browser) throws Exception {
		String url;
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "planner");
			visit(page, "/imports");
			page.setInputFiles("#file", Documents.strategy());
			page.getByText("Sprawdź plik").click();
			assertThat(page.locator("main")).containsText("Nic jeszcze nie zapisano");
			assertThat(page.locator(".import-understood .node").last()).isVisible();
			Screenshots.take(page, "import-dry-run");
			page.getByText("Przyjmij plan").click();
			page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
			url = page.url().replaceAll("\\?.*", "");

			reschedule(page, "II–III kwartał 2027", "przychodnia zmienia siedzibę");
			assertThat(firstTimeFrame(page)).containsText("II–III kwartał 2027");
			page.locator("tr[data-item]:not(.goal) .row-history").first().click();
			assertThat(page.locator("#side")).containsText("II–III kwartał 2027");
			Screenshots.take(page, "plan-after-change");
			page.locator("#side").getByText("Cofnij").click();
			assertThat(firstTimeFrame(page)).not().containsText("II–III kwartał 2027");
			reschedule(page, "do 31.12.2028", "nowe ustalenia");
			assertThat(firstTimeFrame(page)).containsText("do 31.12.2028");
		}
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = signedIn(context, "auditor");
			visit(page, url);
			assertThat(page.locator("button.cell")).hasCount(0);
			page.locator("tr[data-item]:not(.goal) button.row-history").first().click();
			Locator changes = page.locator("#side .history li",
					new Page.LocatorOptions().setHasText("Zmieniono termin"));
			assertThat(changes).hasCount(3);
			for (String reason : List.of("przychodnia zmienia siedzibę", "Cofnięcie poprzedniej zmiany",
					"nowe ustalenia")) {
				assertThat(changes.filter(new Locator.FilterOptions().setHasText(reason)).locator("del")).hasCount(1);
				assertThat(changes.filter(new Locator.FilterOptions().setHasText(reason)).locator("ins")).hasCount(1);
			}
			Screenshots.take(page, "plan-auditor");
			page.locator(".tabs").getByText("Historia").click();
			assertThat(page.getByRole(AriaRole.MAIN)).containsText("nowe ustalenia");
			Screenshots.take(page, "history");
			assertRefused(page, url);
		}
	}

	@Test
	void twoPlannersInOneCellAreToldOfEachOther(Browser browser) {
		try (BrowserContext one = Browsers.wide(browser, "pl"); BrowserContext other = Browsers.wide(browser, "pl")) {
			Page first = open(one);
			Page second = open(other);
			edit(first, "timeFrame");
			edit(second, "timeFrame");
			first.locator("#cell-text").fill("2026");
			first.getByText("Zapisz", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(firstTimeFrame(first)).containsText("2026");
			second.locator("#cell-text").fill("2027");
			second.getByText("Zapisz", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(second.locator(".clash")).containsText("2026");
			assertThat(second.locator("#cell-text")).hasValue("2027");
			Screenshots.take(second, "clash");
			second.getByText("Zapisz moją").click();
			assertThat(firstTimeFrame(second)).containsText("2027");
		}
	}

	@Test
	void aTypedTimeFrameIsToldBack(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context);
			edit(page, "timeFrame");
			page.locator("#cell-text").fill("II–III kwartał 2027");
			assertThat(page.locator("#cell-understood")).containsText("od 1 kwietnia 2027 do 30 września 2027");
			Screenshots.take(page, "editor-time-frame");
			page.keyboard().press("Escape");
			assertThat(page.locator("form.editor")).hasCount(0);
		}
	}

	@Test
	void everyKindOfCellIsEdited(Browser browser) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = open(context);
			edit(page, "text");
			page.locator("#cell-text").fill("Dyżury w każdej wsi");
			saved(page);
			assertThat(cell(page, "text")).containsText("Dyżury w każdej wsi");
			edit(page, "parties");
			page.locator("input[name=name]").last().fill("biblioteką");
			Screenshots.take(page, "editor-parties");
			saved(page);
			assertThat(cell(page, "parties")).containsText("biblioteką");
			edit(page, "funding");
			page.getByLabel("brak: ustalono").check();
			Screenshots.take(page, "editor-funding");
			saved(page);
			assertThat(cell(page, "funding")).containsText("brak");
			edit(page, "text");
			page.locator("#cell-text").fill("   ");
			save(page);
			assertThat(page.locator("#cell-error")).containsText("Treść nie może być pusta");
		}
	}

	private Page open(BrowserContext context) {
		Page page = signedIn(context, "planner");
		visit(page, "/plans/demo-strategia");
		return page;
	}

	private static void reschedule(Page page, String timeFrame, String reason) {
		edit(page, "timeFrame");
		page.locator("#cell-text").fill(timeFrame);
		page.locator("#cell-reason").fill(reason);
		saved(page);
	}

	private static void edit(Page page, String column) {
		page.locator("tr[data-item]:not(.goal)").first().locator("button.cell[data-column=" + column + "]").click();
		page.locator("form.editor").waitFor();
		page.locator("#side .history").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
	}

	private static void save(Page page) {
		page.locator("form.editor .button-main").click();
	}

	private static void saved(Page page) {
		save(page);
		assertThat(page.locator("form.editor")).hasCount(0);
	}

	private static Locator firstTimeFrame(Page page) {
		return cell(page, "timeFrame");
	}

	private static Locator cell(Page page, String column) {
		return page.locator("td > [id$=-" + column + "]").first();
	}

	/** Sends what a planner's page would send, with the auditor's own session. */
	private void assertRefused(Page page, String url) {
		visit(page, url);
		Object status = page.evaluate("""
				async () => {
					const row = document.querySelector('tr[data-item]:not(.goal)');
					const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
					const answer = await fetch(`${location.pathname}/items/${row.dataset.item}/cells/timeFrame`, {
						method: 'POST',
						headers: { [meta('csrf-header')]: meta('csrf-token') },
						body: new URLSearchParams({ expectedVersion: '1', text: '2030' }) });
					return answer.status;
				}""");
		org.assertj.core.api.Assertions.assertThat(status).isEqualTo(403);
	}

}
