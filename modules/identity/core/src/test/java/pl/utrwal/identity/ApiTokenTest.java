package pl.utrwal.identity;

import java.time.Duration;

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

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = TestApplication.class, properties = "utrwal.messages.strict=true")
@AutoConfigureMockMvc
class ApiTokenTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	IdentitySetup setup;

	@Autowired
	TestApplication.HandClock clock;

	Office office;

	@BeforeEach
	void office() {
		this.clock.pass(Duration.ofHours(1));
		this.office = new Office(this.setup, this.mvc);
		this.setup.registerToken(this.office.login("anna"), "token-" + this.office.name);
	}

	@Test
	void aTokenActsForItsAccount() {
		MvcTestResult answer = asks("/api/v1/who", "Bearer token-" + this.office.name);
		assertThat(answer).hasStatusOk().bodyText().startsWith("Anna Zielna, PLANNER");
		assertThat(answer.getRequest().getSession(false)).as("session").isNull();
	}

	@Test
	void theSchemeMayBeWrittenAnyWay() {
		assertThat(asks("/api/v1/who", "bearer  token-" + this.office.name)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer wrong", "Bearer ", "Bearer", "Basic YTpi", "token" })
	void anythingElseIsRefusedInTheCallersLanguage(String header) {
		MvcTestResult answer = asks("/api/v1/who", header);
		assertThat(answer).hasStatus(401).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).headers().hasValue("WWW-Authenticate", "Bearer");
		assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("You need to sign in");
		assertThat(this.mvc.get().uri("/api/v1/who")).hasStatus(401)
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Trzeba się zalogować");
	}

	@Test
	void whatTheRoleMayNotDoIsForbidden() {
		MvcTestResult answer = asks("/api/v1/denied", "Bearer token-" + this.office.name);
		assertThat(answer).hasStatus(403).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Not allowed");
	}

	@Test
	void whatIsNotThereIsNotFoundAndNeedsNoFormToken() {
		assertThat(this.mvc.post().uri("/api/v1/none").header("Authorization", "Bearer token-" + this.office.name))
			.hasStatus(404);
	}

	@Test
	void aSessionIsNoTokenAndATokenOpensNoPage() {
		assertThat(this.office.get(this.office.signIn("anna"), "/api/v1/who")).hasStatus(401);
		assertThat(asks("/who", "Bearer token-" + this.office.name)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void wrongTokensMeetALimitThatNoOtherClientMeets() {
		for (int i = 1; i <= 60; i++) {
			MvcTestResult answer = asks("/api/v1/who", "Bearer wrong-" + i, "10.0.0.9");
			assertThat(answer).hasStatus((i <= ApiTokenFilter.TRIES_AN_ADDRESS) ? 401 : 429);
			if (i > ApiTokenFilter.TRIES_AN_ADDRESS) {
				assertThat(answer).hasHeader("Retry-After", "6")
					.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
				assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Too many tries");
			}
		}
		assertThat(asks("/api/v1/who", "Bearer token-" + this.office.name, "10.0.0.9")).hasStatusOk();
		assertThat(asks("/api/v1/who", "Bearer wrong", "10.0.0.10")).hasStatus(401);
		assertThat(asks("/actuator/prometheus", "Bearer wrong", "10.0.0.9")).hasStatus(429);
		this.clock.pass(Duration.ofSeconds(6));
		assertThat(asks("/api/v1/who", "Bearer wrong", "10.0.0.9")).hasStatus(401);
		assertThat(asks("/api/v1/who", "Bearer wrong", "10.0.0.9")).hasStatus(429);
	}

	private MvcTestResult asks(String path, String authorization) {
		return asks(path, authorization, "127.0.0.1");
	}

	private MvcTestResult asks(String path, String authorization, String address) {
		return this.mvc.get()
			.uri(path)
			.remoteAddress(address)
			.header("Authorization", authorization)
			.header("Accept-Language", "en")
			.exchange();
	}

}
