package pl.utrwal.webkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = SampleApplication.class, properties = "utrwal.messages.strict=true")
@AutoConfigureMockMvc
class PagesTest {

	@Autowired
	MockMvcTester mvc;

	@Test
	void pagesArePolishAtFirst() {
		assertThat(this.mvc.get().uri("/plans/sample").header("Accept-Language", "en")).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"pl\">", "Przejdź do treści", "· Utrwal</title>");
	}

	@Test
	void aLanguageIsChosenAndRemembered() {
		MvcTestResult chosen = this.mvc.get().uri("/plans/sample?lang=en").exchange();
		assertThat(chosen).bodyText().contains("<html lang=\"en\">", "Skip to the content");
		Cookie cookie = chosen.getResponse().getCookie("lang");
		assertThat(cookie).isNotNull();
		assertThat(this.mvc.get().uri("/plans/sample").cookie(cookie)).bodyText().contains("<html lang=\"en\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "", "EN", "pl_PL", "'><script>" })
	void anUnknownLanguageIsNotChosen(String language) {
		MvcTestResult page = this.mvc.get().uri("/plans/sample?lang={l}", language).exchange();
		assertThat(page).hasStatusOk().bodyText().contains("<html lang=\"pl\">");
		assertThat(page.getResponse().getCookie("lang")).isNull();
	}

	@Test
	void theSwitchStaysOnThePage() {
		assertThat(this.mvc.get().uri(URI.create("/plans/sample?day=2024-05-08&q=a%26b&lang=en"))).bodyText()
			.contains("href=\"/plans/sample?day=2024-05-08&amp;q=a%26b&amp;lang=pl\"");
	}

	@Test
	void theNavigationShowsWhereOneIsAndOnlyWhatOnesRoleSees() {
		assertThat(this.mvc.get().uri("/plans/sample")).bodyText()
			.contains("<a href=\"/plans\" aria-current=\"page\">Plany</a>", "<a href=\"/\">Początek</a>",
					"<a href=\"/history\">Historia</a>")
			.doesNotContain("Konta")
			.contains("Gmina Lipowa Dolina", "planistka");
	}

	@Test
	void thePageHasAHeadWithTheWayToItItsNameAndWhatStandsBesideIt() {
		String head = body("/plans/sample").replaceAll("(?s).*(<header class=\"page-head\">.*?</header>).*", "$1")
			.replaceAll(">\\s+<", "><");
		assertThat(head).contains(
				"<nav class=\"crumbs\" aria-label=\"Położenie strony\"><ol><li><a href=\"/plans\">Plany</a></li><li>",
				"<h1>Strategia rozwiązywania problemów społecznych na lata 2021–2027</h1><p class=\"meta\">",
				"<div class=\"tabs\"><nav aria-label=\"Widoki\"><ul><li><a href=\"#\" aria-current=\"page\">Tabela</a></li>",
				"data-print>Drukuj</button>")
			.doesNotContain("th:", "null");
		assertThat(body("/form").replaceAll("\\s+", "")).contains("<headerclass=\"page-head\"><h1>Nazwa</h1></header>");
	}

	@Test
	void assetsCarryTheHashOfTheirContentAndAreKept() {
		Matcher link = Pattern.compile("href=\"(/assets/webkit/tokens-[0-9a-f]{32}\\.css)\"")
			.matcher(body("/plans/sample"));
		assertThat(link.find()).isTrue();
		MvcTestResult css = this.mvc.get().uri(link.group(1)).exchange();
		assertThat(css).hasStatusOk().headers().hasValue("Cache-Control", "max-age=31536000, public");
		assertThat(css).bodyText().containsPattern("source-sans-3-latin-400-normal-[0-9a-f]{32}\\.woff2");
		assertThat(body("/plans/sample")).containsPattern("/webjars/htmx.org/2.0.10/dist/htmx.min-[0-9a-f]{32}\\.js");
	}

	@Test
	void aScriptImportsByTheHashOfTheContentToo() {
		assertThat(this.mvc.get().uri("/assets/sample/one.js")).hasStatusOk()
			.bodyText()
			.containsPattern("\\nimport \\{ two \\} from \"/assets/sample/two-[0-9a-f]{32}\\.js\";")
			.containsPattern("\\} from '/assets/webkit/tell-[0-9a-f]{32}\\.js';")
			.contains("// import \"./two.js\"");
	}

	/**
	 * Each link on a page would be looked for among all files, which took longer than the
	 * page.
	 */
	@Test
	void onlyAddressesOfAssetsAreLookedForAmongTheFiles(@Autowired ResourceUrlProvider resources) {
		assertThat(resources.getHandlerMap()).containsOnlyKeys("/assets/**", "/webjars/**");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plans/sample", "/form", "/fail/bug", "/text/sample.plans" })
	void nothingIsInline(String path) {
		assertThat(body(path)).doesNotContain(" style=", "<style", " onclick", "hx-on")
			.doesNotContainPattern("<script(?![^>]* src=)")
			.doesNotContain("th:");
	}

	@Test
	void aFormOpensWithLabelsAndHints() {
		assertThat(this.mvc.get().uri("/form")).hasStatusOk()
			.bodyText()
			.contains("<label for=\"name\">Nazwa</label>", "aria-describedby=\"name-hint \"",
					"<option value=\"b\" selected=\"selected\">B</option>")
			.doesNotContain("aria-invalid", "field-wrong");
	}

	@Test
	void aRefusedFieldSaysWhyAndIsAnnounced() {
		assertThat(this.mvc.post().uri("/form").with(csrf()).param("name", " ").param("reason", "<b>tak</b>"))
			.bodyText()
			.contains("Popraw 1 pole", "href=\"#name\"", "aria-invalid=\"true\"",
					"aria-describedby=\"name-hint name-error\"", "id=\"name-error\">Podaj nazwę</p>",
					"&lt;b&gt;tak&lt;/b&gt;");
	}

	@Test
	void aTextWithWhatIsNotSeenIsShownCleanedAndSavedTheSecondTime() {
		assertThat(this.mvc.post()
			.uri("/form")
			.with(csrf())
			.param("name", "dom\u202e kultury")
			.param("reason", "a\u0007b")).bodyText()
			.contains("znak, którego nie widać", "U+202E", "U+0007", "value=\"dom kultury\"", "ab")
			.doesNotContain("\u202e");
	}

	@Test
	void anAcceptedFormTellsSoOnceOnTheNextPage() {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.post().uri("/form").session(session).with(csrf()).param("name", "Plan <1>"))
			.hasRedirectedUrl("/plans/sample");
		// MockMvc keeps the flash map in the session; asking twice shows it once
		assertThat(this.mvc.get().uri("/plans/sample").session(session)).bodyText().contains("Dodano: Plan &lt;1&gt;");
		assertThat(this.mvc.get().uri("/plans/sample").session(session)).bodyText().doesNotContain("Dodano");
	}

	private String body(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
