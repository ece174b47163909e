package pl.utrwal.identity;

import java.util.List;
import java.util.regex.Pattern;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = TestApplication.class, properties = { "utrwal.messages.strict=true", "first-start=yes" })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FirstStart firstStart;

	@Autowired
	MongoDatabase database;

	@BeforeEach
	void beforeAnyAccount() {
		for (String collection : List.of("accounts", "persons", "setup")) {
			this.database.getCollection(collection).deleteMany(new Document());
		}
	}

	@Test
	void printsALinkThatMakesTheFirstAdministratorOnce(CapturedOutput output) {
		this.firstStart.invite();
		String token = Pattern.compile("http://localhost:8080/setup\\?token=(\\S{43})")
			.matcher(output)
			.results()
			.reduce((earlier, last) -> last)
			.orElseThrow()
			.group(1);
		MockHttpSession session = new MockHttpSession();
		assertThat(this.mvc.get().uri("/setup?token={t}", token)).hasStatusOk()
			.bodyText()
			.contains("Pierwsze uruchomienie", "value=\"" + token + "\"");
		assertThat(send(token, "trzy-szare-koty", session)).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/sign-in").session(session)).bodyText().contains("są gotowe");
		assertThat(this.mvc.get().uri("/setup?token={t}", token)).hasStatus(404);
		assertThat(send(token, "trzy-szare-koty", session)).hasStatus(404);
		assertThat(this.firstStart.open()).isEmpty();

		assertThat(this.mvc.post()
			.uri("/sign-in")
			.session(session)
			.with(csrf())
			.param("login", "ewa")
			.param("password", "trzy-szare-koty")).hasRedirectedUrl("/");
		assertThat(this.mvc.get().uri("/who").session(session)).bodyText()
			.contains("Ewa Lis", "ADMINISTRATOR", "Gmina Lipowa Dolina");
	}

	@Test
	void aRefusedFormDoesNotUseUpTheLink() {
		String token = this.firstStart.open().orElseThrow();
		MockHttpSession session = new MockHttpSession();
		assertThat(send(token, "short", session)).hasStatus(400)
			.bodyText()
			.contains("Hasło musi mieć co najmniej 12 znaków.", "value=\"lipowa-dolina\"")
			.doesNotContain("value=\"short\"");
		assertThat(send(token, "trzy-szare-koty", session)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void nothingIsThereWithoutTheRightToken() {
		String replaced = this.firstStart.open().orElseThrow();
		this.firstStart.open();
		assertThat(this.mvc.get().uri("/setup")).hasStatus(404);
		assertThat(this.mvc.get().uri("/setup?token=guess")).hasStatus(404);
		assertThat(this.mvc.get().uri("/setup?token={t}", replaced)).hasStatus(404);
		assertThat(send("", "trzy-szare-koty", new MockHttpSession())).hasStatus(404);
	}

	private MvcTestResult send(String token, String password, MockHttpSession session) {
		return this.mvc.post()
			.uri("/setup")
			.session(session)
			.with(csrf())
			.param("token", token)
			.param("key", "lipowa-dolina")
			.param("municipality", "Gmina Lipowa Dolina")
			.param("login", "ewa")
			.param("name", "Ewa Lis")
			.param("password", password)
			.exchange();
	}

}
