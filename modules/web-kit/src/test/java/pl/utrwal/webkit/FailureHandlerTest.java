package pl.utrwal.webkit;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = SampleApplication.class, properties = "utrwal.messages.strict=true")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class FailureHandlerTest {

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rule             | 422 | Reguła nr 7 na to nie pozwala
			conflict         | 409 | Ktoś był szybszy
			unknown          | 404 | Nie ma takiej strony
			store            | 503 | magazyn danych nie odpowiada
			bug              | 500 | Coś się zepsuło
			rule?number=x    | 400 | Tego żądania nie da się odczytać
			a/b/c            | 404 | Nie ma takiej strony
			""")
	void aPageSaysWhatHappenedWhatWasKeptAndAnIdToQuote(String how, int status, String said) {
		MvcTestResult page = this.mvc.get().uri("/fail/" + how).exchange();
		assertThat(page).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
		assertThat(page).bodyText().contains(said, "Błąd " + status, id(page), "Wyloguj");
		assertThat(page).bodyText()
			.satisfies((body) -> assertThat(
					Stream.of("Niczego nie zmieniono", "nienaruszone", "jest zapisana").anyMatch(body::contains))
				.isTrue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rule          | 422 | Rule 7 does not allow that
			conflict      | 409 | This place was changed
			unknown       | 404 | There is nothing at this address
			store         | 503 | the data store does not answer
			bug           | 500 | program's error
			rule?number=x | 400 | parameter “number”
			a/b/c         | 404 | There is nothing at this address
			""")
	void theApiAnswersInTheCallersLanguage(String how, int status, String said) {
		MvcTestResult answer = this.mvc.get()
			.uri("/api/v1/fail/" + how)
			.header("Accept-Language", "fr, en;q=0.8")
			.exchange();
		assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(said);
		assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
		assertThat(answer).bodyJson().extractingPath("$.correlation").isEqualTo(id(answer));
	}

	@Test
	void theApiNamesTheRule() {
		assertThat(this.mvc.get().uri("/api/v1/fail/rule")).bodyJson()
			.extractingPath("$.code")
			.isEqualTo("sample-rule");
	}

	@Test
	void aPageThatIsLateComesAgainWithTheMessageThatItWasToShow() {
		Flash message = new Flash("webkit.failed", List.of());
		MvcTestResult page = this.mvc.get().uri("/fail/late?after=7").flashAttr("flash", message).exchange();
		assertThat(page).hasStatusOk().hasHeader("Refresh", "1; url=/fail/late?after=7");
		assertThat(page).bodyText().contains("Zmiana zaraz się pokaże", "href=\"/fail/late?after=7\"");
		assertThat(page.getMvcResult().getFlashMap().get("flash")).isEqualTo(message);
		assertThat(page.getMvcResult().getFlashMap().getTargetRequestPath()).isEqualTo("/fail/late");
	}

	@Test
	void aPartOfAPageThatIsLateAsksForItselfAgain() {
		MvcTestResult part = this.mvc.get().uri("/fail/late?after=7").header("HX-Request", "true").exchange();
		assertThat(part).hasStatusOk().doesNotContainHeader("Refresh");
		assertThat(part).bodyText().startsWith("<p").contains("hx-get=\"/fail/late?after=7\"");
	}

	@Test
	void theApiSaysWhenToAskAgain() {
		assertThat(this.mvc.get().uri("/api/v1/fail/late")).hasStatus(503).hasHeader("Retry-After", "1");
	}

	@Test
	void aConnectionOfOursThatBreaksIsNotTheBrowsers() {
		assertThat(this.mvc.get().uri("/fail/database")).hasStatus(500).bodyText().contains("Coś się zepsuło");
		assertThat(this.mvc.get().uri("/api/v1/fail/database")).hasStatus(500).bodyJson().hasPath("$.correlation");
	}

	@Test
	void nobodyIsThereToReadOfABrowserThatHasGone() {
		assertThat(this.mvc.get().uri("/fail/browser")).bodyText().isEmpty();
	}

	@Test
	void whatAModuleKnowsOfAFailureIsSaidWithWhatBecameOfTheChange() {
		assertThat(this.mvc.get().uri("/fail/known")).hasStatus(503)
			.hasHeader("Retry-After", "5")
			.bodyText()
			.contains("Baza danych nie odpowiada.", "Wszystko, co zapisano wcześniej, jest nienaruszone.")
			.doesNotContain("powtórz ją z tym samym kluczem");
		MvcTestResult answer = this.mvc.post()
			.uri("/api/v1/fail/known")
			.header("Accept-Language", "en")
			.with(csrf().asHeader())
			.exchange();
		assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
		assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("outcome-unknown");
	}

	@ParameterizedTest
	@CsvSource({ "rule, 422", "conflict, 409", "bug, 500" })
	void htmxIsGivenAnAlertForThePage(String how, int status) {
		MvcTestResult alert = this.mvc.get().uri("/fail/" + how).header("HX-Request", "true").exchange();
		assertThat(alert).hasStatus(status).headers().hasValue("HX-Retarget", "#alert");
		assertThat(alert).bodyText().contains("class=\"message message-bad\"", id(alert)).doesNotContain("<html");
	}

	@Test
	void onlyABugIsLoggedWithTheIdInTheLoggingContext(CapturedOutput output) {
		this.mvc.get().uri("/fail/rule").exchange();
		assertThat(output).doesNotContain("/fail/rule");
		this.mvc.get().uri("/fail/bug").exchange();
		assertThat(output).contains("GET /fail/bug failed").contains("IllegalStateException");
	}

	@Test
	void everyRequestHasItsOwnIdAndLeavesNoneBehind() {
		assertThat(id(this.mvc.get().uri("/form").exchange())).matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}")
			.isNotEqualTo(id(this.mvc.get().uri("/form").header("X-Correlation-Id", "mine").exchange()));
		assertThat(MDC.get(Correlation.KEY)).isNull();
	}

	@Test
	void whatFailsOutsideAControllerIsExplainedToo() {
		assertThat(this.mvc.get()
			.uri("/error")
			.requestAttr("jakarta.servlet.error.status_code", 403)
			.requestAttr("jakarta.servlet.error.request_uri", "/plans/sample")).hasStatus(403)
			.bodyText()
			.contains("Brak uprawnień", "aria-current=\"page\">Plany");
		assertThat(this.mvc.get()
			.uri("/error")
			.requestAttr("jakarta.servlet.error.status_code", 500)
			.requestAttr("jakarta.servlet.error.request_uri", "/api/v1/plans")).hasStatus(500)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void aConflictStaysOneWhenItCannotBeExplained() {
		assertThat(this.mvc.patch()
			.uri("/error")
			.requestAttr("jakarta.servlet.error.status_code", 500)
			.requestAttr("jakarta.servlet.error.exception",
					new ServletException(new Conflict(new PlanId("p"), new ElementId("e"), 2, 1)))
			.requestAttr("jakarta.servlet.error.request_uri", "/api/v1/plans")
			.with(csrf().asHeader())).hasStatus(409).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private static String id(MvcTestResult result) {
		return result.getResponse().getHeader("X-Correlation-Id");
	}

}
