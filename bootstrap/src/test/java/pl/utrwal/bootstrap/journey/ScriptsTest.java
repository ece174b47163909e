package pl.utrwal.bootstrap.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts of scripts that need no page, each called by itself.
 */
class ScriptsTest extends Journey {

	@ParameterizedTest
	@CsvSource({ "1, 2", "1.9, 1.10", "2.3.a, 2.4.a", "Z7., Z8.", "a, a", "'', ''" })
	void aRowIsNumberedAfterTheLastOne(String number, String next, Browser browser) {
		assertThat(run(browser, "/assets/plans/names.js", "(names, number) => names.following(number)", number))
			.isEqualTo(next);
	}

	@Test
	void whatHasNoValueIsNotSent(Browser browser) {
		String given = "(names) => names.given({ parent: 'a', after: undefined, level: null, number: '' })";
		assertThat(run(browser, "/assets/plans/names.js", given, null)).isEqualTo(Map.of("parent", "a", "number", ""));
	}

	@Test
	void anIdOfTheTableIsReadOffThatOfThePage(Browser browser) {
		String bare = """
				(names) => ['goal-7', 'area-7', undefined].map((id) => names.bare(id && { id }, 'goal-') ?? null)""";
		assertThat((List<?>) run(browser, "/assets/plans/names.js", bare, null)).first().isEqualTo("7");
		assertThat((List<?>) run(browser, "/assets/plans/names.js", bare, null)).filteredOn((id) -> id == null)
			.hasSize(2);
	}

	@Test
	void idsAreRandomOnes(Browser browser) {
		String ids = "(names) => [names.uuid(), names.uuid()]";
		assertThat((List<?>) run(browser, "/assets/plans/names.js", ids, null)).doesNotHaveDuplicates()
			.allMatch((id) -> ((String) id)
				.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
	}

	@Test
	void aTaskWaitsForThoseBeforeItAlsoWhenTheyFail(Browser browser) {
		String tasks = """
				async (queue) => {
					const done = [];
					const late = (name) => new Promise((resolve) => setTimeout(() => resolve(done.push(name)), 20));
					queue.inTurn(() => late('first'));
					queue.inTurn(() => late('second').then(() => Promise.reject(new Error())));
					await queue.inTurn(() => done.push('third'));
					return done;
				}""";
		assertThat(run(browser, "/assets/plans/queue.js", tasks, null)).isEqualTo(List.of("first", "second", "third"));
	}

	@Test
	void whatIsKeptStaysAfterItsNeighbour(Browser browser) {
		String order = """
				(merging) => {
					const list = document.createElement('ul');
					list.innerHTML = '<li>a</li><li>new</li><li>b</li><li>kept</li>';
					const [a, , , kept] = list.children;
					merging.stay(kept, a);
					const below = [...list.children].map((item) => item.textContent);
					merging.stay(kept, null);
					return [...below, '|', ...[...list.children].map((item) => item.textContent)];
				}""";
		assertThat(run(browser, "/assets/webkit/merging.js", order, null))
			.isEqualTo(List.of("a", "kept", "new", "b", "|", "kept", "a", "new", "b"));
	}

	@Test
	void noMergeTouchesWhatIsBeingWritten(Browser browser) {
		String kept = """
				(merging) => {
					const of = (html) => Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild;
					const written = of('<div class="cell-box"><form class="editor"></form></div>');
					const read = of('<div class="cell-box"></div>');
					const { beforeNodeMorphed, beforeNodeRemoved, beforeAttributeUpdated } = merging.merging.callbacks;
					return [beforeNodeMorphed(written), beforeNodeMorphed(read), beforeNodeRemoved(written),
						beforeNodeRemoved(of('<p data-live-keep></p>')), beforeNodeRemoved(read),
						beforeAttributeUpdated('open', of('<details></details>')), beforeAttributeUpdated('id', read)];
				}""";
		assertThat(run(browser, "/assets/webkit/merging.js", kept, null))
			.isEqualTo(List.of(false, true, false, false, true, false, true));
	}

	@Test
	void aTableOfTheClipboardIsReadWithItsMergedCells(Browser browser) {
		String read = """
				(clipboard) => clipboard.read({ getData: (type) => type === 'text/html' ? `<table>
					<tr><td rowspan="2">a
						b</td><td><p>c</p><p>d</p></td></tr>
					<tr><td>e<br>f</td></tr>
					<tr><td colspan="2">g</td></tr></table>` : '' })""";
		assertThat(run(browser, "/assets/plans/clipboard.js", read, null))
			.isEqualTo(List.of(List.of("a b", "c\nd"), List.of("a b", "e\nf"), List.of("g", "")));
	}

	@Test
	void whatIsGivenBackStandsWhereItStood(Browser browser) {
		String back = """
				(drafts) => {
					const form = document.createElement('form');
					form.innerHTML = '<input name="name"><input name="name"><input type="radio" name="kind" value="A" checked>'
						+ '<input type="radio" name="kind" value="B"><textarea name="text"></textarea>';
					drafts.giveBack(form, [['name', 'x'], ['name', 'y'], ['kind', 'B'], ['text', 'two\\nlines']]);
					return drafts.written(form).map((pair) => pair.join('='));
				}""";
		assertThat(run(browser, "/assets/webkit/drafts.js", back, null))
			.isEqualTo(List.of("name=x", "name=y", "kind=B", "text=two\nlines"));
	}

	@Test
	void draftsAreKeptUntilTheyAreForgotten(Browser browser) {
		String kept = """
				(drafts) => {
					drafts.keepDraft('one', { a: 1 });
					drafts.keepDraft('two', { b: 2 });
					drafts.forgetDraft('one');
					const left = [drafts.draft('one'), drafts.draft('two').b];
					drafts.forgetAllDrafts();
					return [...left, drafts.draft('two')].map(String);
				}""";
		assertThat(run(browser, "/assets/webkit/drafts.js", kept, null)).isEqualTo(List.of("null", "2", "null"));
	}

	/**
	 * @param call a function of the script's exports and the argument
	 */
	private Object run(Browser browser, String script, String call, Object argument) {
		try (BrowserContext context = Browsers.wide(browser, "pl")) {
			Page page = context.newPage();
			page.navigate(address() + "/sign-in");
			return page.evaluate("async (argument) => (%s)(await import('%s'), argument)".formatted(call, script),
					argument);
		}
	}

}
