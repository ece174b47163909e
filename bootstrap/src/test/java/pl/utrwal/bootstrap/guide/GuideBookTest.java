package pl.utrwal.bootstrap.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every chapter that is written is shown, and all that it leads to is there.
 */
class GuideBookTest {

	private static final Pattern LEADS = Pattern.compile("(?:href|src)=\"(/help[^\"#]*)(?:#([^\"]*))?\"");

	private final GuideBook book = new GuideBook();

	private static List<String> written() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("..", "docs", "przewodnik"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".md"))
				.map((name) -> name.replace(".md", ""))
				.toList();
		}
	}

	@Test
	void everyChapterIsShownAndLeadsSomewhere() throws IOException {
		for (String name : written()) {
			GuideBook.Chapter chapter = this.book.chapter(name).orElseThrow();
			assertThat(chapter.title()).as(name).isNotBlank().doesNotStartWith("#");
			assertThat(chapter.html()).as("%s leads to what is served", name)
				.doesNotContainPattern("href=\"(?!/help|#|https?:)");
			for (MatchResult lead : LEADS.matcher(chapter.html()).results().toList()) {
				assertThat(leads(lead.group(1))).as("%s in %s", lead.group(), name).isTrue();
			}
		}
	}

	private boolean leads(String address) {
		if (address.startsWith("/help/obrazy/")) {
			return GuideBookTest.class.getResource(address.replace("/help/", "/guide/")) != null;
		}
		return this.book.chapter(address.equals("/help") ? "index" : address.replace("/help/", "")).isPresent();
	}

	@Test
	void tablesPicturesAndPlacesAreThoseOfThePage() {
		assertThat(this.book.chapter("index").orElseThrow().html()).contains("<table>",
				"src=\"/help/obrazy/plans.png\"", "href=\"/help/dowod#usuwanie-s");
		assertThat(this.book.chapter("dowod").orElseThrow().html()).contains("id=\"usuwanie-słów\"");
		assertThat(this.book.chapter("nobody")).isEmpty();
		assertThat(this.book.chapter("../application")).isEmpty();
	}

	@Test
	void eachPageHasItsChapter() throws IOException {
		ChapterOfPage chapters = new ChapterOfPage();
		assertThat(chapters.of("/plans/demo/monitoring/row")).isEqualTo("/help/postepy");
		assertThat(chapters.of("/plans/new")).isEqualTo("/help/plan-od-zera");
		assertThat(chapters.of("/plans/demo")).isEqualTo("/help/zmiana-komorki");
		assertThat(chapters.of("/partners/unresolved")).isEqualTo("/help/partnerzy");
		assertThat(chapters.of("/")).isEqualTo("/help/strona-glowna");
		assertThat(chapters.of("/nowhere")).isEqualTo("/help");
		assertThat(chapters.all()).isSubsetOf(written());
	}

}
