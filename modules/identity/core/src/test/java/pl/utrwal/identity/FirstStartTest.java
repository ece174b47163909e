package pl.utrwal.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = TestApplication.class,
		properties = { "utrwal.messages.strict=true", "logging.level.pl.utrwal.identity=info" })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FirstStart firstStart;

	@Autowired
	MongoDatabase database;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	SecurityJournal journal;

	@Autowired
	Environment environment;

	@BeforeEach
	void beforeAnyAccount() {
		for (String collection : List.of("accounts", "persons", "municipalities", "setup")) {
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
		assertThat(this.mvc.get().uri("/setup?token={t}", token)).hasStatusOk()
			.bodyText()
			.contains("Pierwsze uruchomienie", "value=\"" + token + "\"");
		MvcTestResult sent = send(token, "trzy-szare-koty");
		assertThat(sent).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/sign-in").cookie(Office.session(sent))).bodyText().contains("są gotowe");
		assertThat(this.mvc.get().uri("/setup?token={t}", token)).hasStatus(404);
		assertThat(send(token, "trzy-szare-koty")).hasStatus(404);
		assertThat(this.firstStart.open()).isEmpty();

		assertSignsIn();
	}

	/** Each write fails once, before it is done and after, and somebody goes on. */
	@ParameterizedTest
	@CsvSource({ "false, false", "false, true", "true, false", "true, true" })
	void whateverWriteFailsTheLinkOrTheNextLeadsToOneAccount(boolean done, boolean restart) {
		boolean failed = true;
		for (int write = 1; failed; write++) {
			beforeAnyAccount();
			String token = this.firstStart.open().orElseThrow();
			failed = failsAt(write, done, token);
			Optional<String> next = restart ? this.firstStart.open() : Optional.of(token);
			next.filter(this.firstStart::accepts)
				.ifPresent((link) -> assertThat(send(link, "trzy-szare-koty")).hasRedirectedUrl("/sign-in"));

			assertThat(this.firstStart.open()).as("write %d", write).isEmpty();
			for (String collection : List.of("accounts", "persons", "municipalities")) {
				assertThat(this.database.getCollection(collection).countDocuments())
					.as("%s, write %d", collection, write)
					.isEqualTo(1);
			}
			assertThat(this.database.getCollection("setup").countDocuments()).isZero();
			assertSignsIn();
		}
	}

	@Test
	void aLinkWhoseFormWasKeptFinishesItWhenItIsOpened() {
		String token = this.firstStart.open().orElseThrow();
		assertThat(failsAt(2, false, token)).isTrue();
		assertThat(this.mvc.get().uri("/setup?token={t}", token)).hasRedirectedUrl("/sign-in");
		assertSignsIn();
	}

	/** Who was locked out by an account without a person is let in by the next start. */
	@Test
	void anAccountWithoutAPersonIsNone() {
		this.database.getCollection("accounts").insertOne(new Document("_id", "half"));
		assertThat(this.firstStart.open()).isPresent();
	}

	private boolean failsAt(int write, boolean done, String token) {
		MongoDatabase failing = FailingDatabase.at(write, done, this.database);
		FirstStart start = new FirstStart(failing, new AccountStore(failing), new StoredMunicipalities(failing),
				this.passwords, this.journal, this.environment);
		SetupForm form = new SetupForm();
		form.key = "lipowa-dolina";
		form.municipality = "Gmina Lipowa Dolina";
		form.login = "ewa";
		form.name = "Ewa Lis";
		form.password = "trzy-szare-koty";
		try {
			start.use(token, form);
			return false;
		}
		catch (MongoException expected) {
			return true;
		}
	}

	private void assertSignsIn() {
		MvcTestResult signedIn = this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", "ewa")
			.param("password", "trzy-szare-koty")
			.exchange();
		assertThat(signedIn).hasRedirectedUrl("/");
		assertThat(this.mvc.get().uri("/who").cookie(Office.session(signedIn))).bodyText()
			.contains("Ewa Lis", "ADMINISTRATOR", "Gmina Lipowa Dolina");
	}

	@Test
	void aRefusedFormDoesNotUseUpTheLink() {
		String token = this.firstStart.open().orElseThrow();
		assertThat(send(token, "short")).hasStatus(400)
			.bodyText()
			.contains("Hasło musi mieć co najmniej 12 znaków.", "value=\"lipowa-dolina\"")
			.doesNotContain("value=\"short\"");
		assertThat(send(token, "trzy-szare-koty")).hasRedirectedUrl("/sign-in");
	}

	@Test
	void nothingIsThereWithoutTheRightToken() {
		String replaced = this.firstStart.open().orElseThrow();
		this.firstStart.open();
		assertThat(this.mvc.get().uri("/setup")).hasStatus(404);
		assertThat(this.mvc.get().uri("/setup?token=guess")).hasStatus(404);
		assertThat(this.mvc.get().uri("/setup?token={t}", replaced)).hasStatus(404);
		assertThat(send("", "trzy-szare-koty")).hasStatus(404);
	}

	private MvcTestResult send(String token, String password) {
		return this.mvc.post()
			.uri("/setup")
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
