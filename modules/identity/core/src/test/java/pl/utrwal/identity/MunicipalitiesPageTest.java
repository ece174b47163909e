package pl.utrwal.identity;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.servlet.http.Cookie;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.SessionsEnded;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The administrator of the municipality that the installation was set up with makes,
 * closes and reopens others, and nobody else does.
 */
@SpringBootTest(classes = TestApplication.class, properties = { "utrwal.messages.strict=true", "municipalities=yes" })
@AutoConfigureMockMvc
@RecordApplicationEvents
class MunicipalitiesPageTest {

	private static final String HOME = "centrum";

	private static final String OTHER = "lipowa-dolina";

	private static final String PASSWORD = "trzy-szare-koty";

	private static final String PATH = "/municipalities";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FirstStart firstStart;

	@Autowired
	IdentitySetup setup;

	@Autowired
	AccountStore accounts;

	@Autowired
	CommitLog log;

	@Autowired
	MongoDatabase database;

	@Autowired
	ApplicationEvents published;

	private Cookie over;

	@BeforeEach
	void justSetUp() {
		for (String collection : List.of("accounts", "persons", "api_tokens", "municipalities", "setup",
				"sign_in_tries")) {
			this.database.getCollection(collection).deleteMany(new Document());
		}
		String token = this.firstStart.open().orElseThrow();
		assertThat(this.mvc.post()
			.uri("/setup")
			.with(csrf())
			.param("token", token)
			.param("key", HOME)
			.param("municipality", "Centrum Usług Wspólnych")
			.param("login", "ewa")
			.param("name", "Ewa Lis")
			.param("password", PASSWORD)).hasRedirectedUrl("/sign-in");
		this.over = Office.session(signIn("ewa"));
	}

	@Test
	void itsAdministratorMakesAccountsThereAndHearsOfNoOtherMunicipality() {
		make(OTHER, "jan");
		assertThat(get(this.over, PATH)).hasStatusOk()
			.bodyText()
			.contains("Centrum Usług Wspólnych", "opiekuje się instalacją", "Gmina Lipowa Dolina", OTHER)
			.doesNotContain("Jan Wrona");
		Cookie jan = Office.session(signIn("jan"));
		assertThat(get(jan, "/who")).bodyText().isEqualTo("Jan Wrona, ADMINISTRATOR, Gmina Lipowa Dolina");
		assertThat(get(jan, "/accounts")).hasStatusOk()
			.bodyText()
			.contains("Jan Wrona")
			.doesNotContain("Ewa Lis", "Centrum", "href=\"" + PATH);
		for (String path : List.of(PATH, PATH + "/new", PATH + "/" + HOME + "/administrators/new")) {
			assertThat(get(jan, path)).as(path).hasStatus(403);
		}
		for (String path : List.of(PATH, PATH + "/" + HOME + "/close", PATH + "/" + HOME + "/reopen",
				PATH + "/" + HOME + "/administrators")) {
			assertThat(post(jan, path)).as(path).hasStatus(403);
		}
		AccountId planner = this.setup.createAccount(new MunicipalityId(HOME), "piotr", "Piotr Lis", Role.PLANNER,
				PASSWORD);
		assertThat(get(Office.session(signIn("piotr")), PATH)).as(planner.value()).hasStatus(403);
	}

	@Test
	void nobodyOfAClosedOneGetsInUntilItIsReopenedAndNothingIsLost() {
		make(OTHER, "jan");
		make("gmina-obok", "zofia");
		this.setup.registerToken("jan", "token-of-jan");
		this.setup.registerToken("zofia", "token-of-zofia");
		Cookie jan = Office.session(signIn("jan"));
		Cookie zofia = Office.session(signIn("zofia"));
		AccountId account = this.accounts.byLogin("jan").orElseThrow().account();
		assertThat(post(this.over, PATH + "/" + OTHER + "/close")).hasRedirectedUrl(PATH);
		assertThat(this.published.stream(SessionsEnded.class)).contains(new SessionsEnded(account));
		assertThat(get(this.over, PATH)).bodyText().contains("Zamknięto gminę: Gmina Lipowa Dolina", "zamknięta");
		assertThat(get(jan, "/who")).hasRedirectedUrl("/sign-in");
		assertThat(tryToSignIn("jan")).hasRedirectedUrl("/sign-in?wrong");
		assertThat(call("token-of-jan")).hasStatus(401);
		assertThat(get(zofia, "/who")).hasStatusOk();
		assertThat(call("token-of-zofia")).hasStatusOk();

		assertThat(post(this.over, PATH + "/" + OTHER + "/reopen")).hasRedirectedUrl(PATH);
		assertThat(call("token-of-jan")).hasStatusOk();
		assertThat(get(Office.session(signIn("jan")), "/who")).hasStatusOk();
		assertThat(get(this.over, PATH + "?lang=en")).bodyText()
			.contains("The municipality is open again: Gmina Lipowa Dolina");
		get(this.over, PATH + "?lang=pl");
	}

	@Test
	void whoStillHasASessionOfAClosedOneIsOut() {
		make(OTHER, "jan");
		Cookie jan = Office.session(signIn("jan"));
		this.database.getCollection("municipalities").updateOne(Filters.eq("_id", OTHER), Updates.set("closed", true));
		assertThat(get(jan, "/who")).hasRedirectedUrl("/sign-in");
	}

	@Test
	void theOneThatLooksAfterTheInstallationIsNotClosed() {
		assertThat(post(this.over, PATH + "/" + HOME + "/close")).hasStatus(422)
			.bodyText()
			.contains("opiekuje się instalacją");
		assertThat(post(this.over, PATH + "/nothing/close")).hasStatus(404);
		assertThat(get(this.over, "/who")).hasStatusOk();
	}

	@Test
	void whatIsTakenOrMissingIsSaidAtItsFieldAndMakesNothing() {
		make(OTHER, "jan");
		assertThat(add(OTHER, "zofia")).hasStatus(400).bodyText().contains("Ten klucz ma już inna gmina.");
		assertThat(add("gmina-obok", "jan")).hasStatus(400).bodyText().contains("Ten login ma już ktoś inny.");
		assertThat(add("Gmina Obok", "zofia")).hasStatus(400).bodyText().contains("Klucz może mieć");
		assertThat(this.database.getCollection("municipalities").countDocuments()).isEqualTo(2);
		assertThat(this.accounts.byLogin("zofia")).isEmpty();
	}

	@Test
	void oneThatHasLostItsAdministratorIsGivenAnother() {
		make(OTHER, "jan");
		String path = PATH + "/" + OTHER + "/administrators";
		assertThat(get(this.over, path + "/new")).hasStatusOk().bodyText().contains("Gmina Lipowa Dolina");
		assertThat(post(this.over, path, "login", "zofia", "name", "Zofia Ćwik", "password", "krotkie")).hasStatus(400);
		assertThat(post(this.over, path, "login", "zofia", "name", "Zofia Ćwik", "password", PASSWORD))
			.hasRedirectedUrl(PATH);
		assertThat(get(Office.session(signIn("zofia")), "/who")).bodyText()
			.isEqualTo("Zofia Ćwik, ADMINISTRATOR, Gmina Lipowa Dolina");
	}

	@Test
	void eachStepStandsInTheJournalsOfBothAndNoNameInThatOfAnother() {
		int before = events(HOME).size();
		int others = events(OTHER).size();
		make(OTHER, "jan");
		post(this.over, PATH + "/" + OTHER + "/close");
		post(this.over, PATH + "/" + OTHER + "/close");
		post(this.over, PATH + "/" + OTHER + "/reopen");
		assertThat(events(HOME).subList(before, events(HOME).size())).extracting(StoredEvent::name)
			.containsExactly("identity.municipality-set-up", "identity.administrator-given",
					"identity.municipality-closed", "identity.municipality-reopened");
		assertThat(events(OTHER).subList(others, events(OTHER).size())).extracting(StoredEvent::name)
			.containsExactly("identity.municipality-set-up", "identity.account-opened", "identity.municipality-closed",
					"identity.municipality-reopened");
	}

	@Test
	void theOnlyOneOfAnInstallationFromBeforeLooksAfterIt() {
		this.database.getCollection("municipalities").updateOne(new Document(), Updates.unset("home"));
		assertThat(get(this.over, PATH)).hasStatus(403);
		assertThat(new StoredMunicipalities(this.database).list()).allMatch(Municipality::home);
		assertThat(get(this.over, PATH)).hasStatusOk();
	}

	private void make(String key, String login) {
		assertThat(add(key, login)).hasRedirectedUrl(PATH);
		assertThat(get(this.over, PATH)).bodyText().contains("Dodano gminę: Gmina Lipowa Dolina");
	}

	private MvcTestResult add(String key, String login) {
		return post(this.over, PATH, "key", key, "municipality", "Gmina Lipowa Dolina", "login", login, "name",
				"Jan Wrona", "password", PASSWORD);
	}

	private MvcTestResult get(Cookie session, String path) {
		return this.mvc.get().uri(path).cookie(session).exchange();
	}

	private MvcTestResult post(Cookie session, String path, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).cookie(session).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult call(String token) {
		return this.mvc.get().uri("/api/v1/who").header("Authorization", "Bearer " + token).exchange();
	}

	private MvcTestResult signIn(String login) {
		MvcTestResult signedIn = tryToSignIn(login);
		assertThat(signedIn).hasRedirectedUrl("/");
		return signedIn;
	}

	private MvcTestResult tryToSignIn(String login) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", login)
			.param("password", PASSWORD)
			.exchange();
	}

	private List<StoredEvent> events(String municipality) {
		String stream = SecurityEvent.SUBJECT + municipality;
		return this.log.commitsOf(stream, 0, 1000)
			.stream()
			.collect(Collectors.toMap(Commit::number, Commit::events, (one, same) -> one, TreeMap::new))
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((event) -> event.aggregateId().equals(stream))
			.toList();
	}

}
