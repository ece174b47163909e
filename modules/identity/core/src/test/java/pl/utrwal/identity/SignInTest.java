package pl.utrwal.identity;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.identity.TestApplication.HandClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = TestApplication.class, properties = "utrwal.messages.strict=true")
@AutoConfigureMockMvc
class SignInTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	IdentitySetup setup;

	@Autowired
	HandClock clock;

	Office office;

	@BeforeEach
	void office() {
		this.office = new Office(this.setup, this.mvc);
		this.clock.pass(Duration.ofHours(1));
	}

	@Test
	void thePageIsOpenAndHasNoNavigation() {
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk()
			.bodyText()
			.contains("<h1>Zaloguj się</h1>", "for=\"login\"", "for=\"password\"")
			.doesNotContain("site-nav", "Wyloguj");
		assertThat(this.mvc.get().uri("/sign-in?lang=en")).bodyText().contains("<h1>Sign in</h1>");
	}

	@Test
	void strangersAreSentThereAndBackAgain() {
		MvcTestResult refused = this.mvc.get().uri("/who").accept(MediaType.TEXT_HTML).exchange();
		assertThat(refused).hasRedirectedUrl("/sign-in");
		MvcTestResult signedIn = triesIn(Office.session(refused), "anna", Office.PASSWORD);
		assertThat(signedIn).hasRedirectedUrl("/who");
		Cookie session = Office.session(signedIn);
		assertThat(this.office.get(session, "/who")).hasStatusOk()
			.bodyText()
			.isEqualTo("Anna Zielna, PLANNER, Gmina nr " + this.office.name.substring(6));
		assertThat(this.office.get(session, "/sign-in")).hasRedirectedUrl("/");
	}

	@Test
	void aWrongPasswordAndAnUnknownLoginLookTheSame() {
		assertThat(tries("anna", "cztery-szare-koty")).hasRedirectedUrl("/sign-in?wrong");
		assertThat(tries("nobody", Office.PASSWORD)).hasRedirectedUrl("/sign-in?wrong");
		assertThat(this.mvc.get().uri("/sign-in?wrong")).bodyText().contains("Login albo hasło się nie zgadza");
	}

	@Test
	void theSixthTryHasToWait() {
		for (int i = 0; i < SignInLimit.TRIES_A_LOGIN; i++) {
			assertThat(tries("anna", "guess")).hasRedirectedUrl("/sign-in?wrong");
		}
		assertThat(tries("ANNA", Office.PASSWORD)).hasRedirectedUrl("/sign-in?wait");
		assertThat(this.mvc.get().uri("/sign-in?wait")).bodyText().contains("zbyt wiele prób");
		assertThat(tries("ewa", Office.PASSWORD)).hasRedirectedUrl("/");
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(tries("anna", Office.PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void whoSignsInGetsTheTriesBack() {
		for (int round = 0; round < 3; round++) {
			for (int i = 1; i < SignInLimit.TRIES_A_LOGIN; i++) {
				assertThat(tries("anna", "guess")).hasRedirectedUrl("/sign-in?wrong");
			}
			assertThat(tries("anna", Office.PASSWORD)).hasRedirectedUrl("/");
		}
	}

	@Test
	void oneAddressCannotTryEverybody() {
		for (int i = 0; i < SignInLimit.TRIES_AN_ADDRESS; i++) {
			assertThat(tries("person" + i, "guess")).hasRedirectedUrl("/sign-in?wrong");
		}
		assertThat(tries("anna", Office.PASSWORD)).hasRedirectedUrl("/sign-in?wait");
	}

	@Test
	void signingInChangesTheSessionsIdAndSigningOutEndsIt() {
		Cookie before = Office.session(this.mvc.get().uri("/who").accept(MediaType.TEXT_HTML).exchange());
		Cookie session = Office.session(triesIn(before, "anna", Office.PASSWORD));
		assertThat(session.getValue()).isNotEqualTo(before.getValue());
		assertThat(this.office.get(before, "/who").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/sign-in");
		assertThat(this.office.get(session, "/who")).hasStatusOk();
		assertThat(this.office.post(session, "/sign-out")).hasRedirectedUrl("/sign-in?out");
		assertThat(this.office.get(session, "/who").accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void aScriptIsToldOfAnEndedSessionAndNoPageIsLoadedIntoThePart() {
		assertThat(this.mvc.get().uri("/who").header("HX-Request", "true")).hasStatus(401);
		assertThat(this.mvc.post().uri("/who").header("HX-Request", "true")).hasStatus(401);
		assertThat(this.mvc.get().uri("/who").header("X-Requested-With", "XMLHttpRequest")).hasStatus(401);
		MvcTestResult live = this.mvc.get().uri("/who").accept(MediaType.TEXT_EVENT_STREAM).exchange();
		assertThat(live).hasStatus(401);
		assertThat(live.getRequest().getSession().getAttribute(ReturnAddress.ATTRIBUTE)).isNull();
		assertThat(this.mvc.post().uri("/who")).hasRedirectedUrl("/sign-in");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(this.mvc.post().uri("/sign-out").cookie(this.office.signIn("anna"))).hasStatus(403);
	}

	@Test
	void whatIsDeniedIsExplained() {
		assertThat(this.office.get(this.office.signIn("anna"), "/denied")).hasStatus(403)
			.bodyText()
			.contains("Brak uprawnień", "Niczego nie zmieniono");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/assets/webkit/base.css", "/assets/webkit/icon.svg", "/webjars/htmx.org/dist/htmx.min.js" })
	void assetsAreOpen(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
	}

	@Test
	void healthIsOpen() {
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/none", "/accounts", "/actuator", "/actuator/env", "/error" })
	void theRestIsNot(String path) {
		assertThat(this.mvc.get().uri(path).accept(MediaType.TEXT_HTML)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void pagesCarryThePolicies() {
		assertThat(this.mvc.get().uri("/sign-in")).headers()
			.hasValue("Content-Security-Policy",
					"default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
							+ "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("X-Frame-Options", "DENY")
			.hasValue("Referrer-Policy", "same-origin")
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		assertThat(this.mvc.get().uri("/sign-in").secure(true)).headers()
			.hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
		assertThat(this.mvc.get().uri("/api/v1/who")).headers()
			.hasValue("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	private MvcTestResult tries(String who, String password) {
		return triesIn(null, who, password);
	}

	private MvcTestResult triesIn(Cookie session, String who, String password) {
		var request = this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", this.office.login(who))
			.param("password", password);
		return ((session != null) ? request.cookie(session) : request).exchange();
	}

}
