package pl.utrwal.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.Cookie;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.identity.SecurityJournal.Doer;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.AccountReopened;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest(classes = TestApplication.class, properties = { "utrwal.messages.strict=true", "journal=yes" })
@AutoConfigureMockMvc
class SecurityJournalTest {

	private static final String PASSWORD = "trzy-szare-koty";

	private static final String LOGIN = "login";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FirstStart firstStart;

	@Autowired
	AccountStore accounts;

	@Autowired
	RefusedSignIns refused;

	@Autowired
	SecurityJournal journal;

	@Autowired
	EventSerializer serializer;

	@Autowired
	CommitLog log;

	@Autowired
	MongoDatabase database;

	@Autowired
	TestApplication.HandClock clock;

	@BeforeEach
	void beforeAnyAccount() {
		this.clock.pass(Duration.ofHours(1));
		for (String collection : List.of("accounts", "persons", "municipalities", "setup", "refused_sign_ins")) {
			this.database.getCollection(collection).deleteMany(new Document());
		}
	}

	@Test
	void eachStepIsALineAndNoLineHoldsAName() {
		String municipality = "lipowa-dolina";
		setUp(municipality);
		Cookie ewa = signIn("ewa");
		AccountId anna = open(ewa, "anna.zielna", "Anna Zielna", Role.PLANNER);
		open(ewa, "zofia.cwik", "Zofia Ćwik", Role.AUDITOR);
		open(ewa, "jan.wrona", "Jan Wrona", Role.ANALYST);
		assertThat(tryToSignIn("anna.zielna", "nie-to-haslo")).hasRedirectedUrl("/sign-in?wrong");
		post(ewa, "/accounts/" + anna + "/tokens", "name", "Arkusz Zielnej", "days", "30");
		Matcher withdraw = Pattern.compile("action=\"(/accounts/[^\"]*/withdraw)\"")
			.matcher(body(this.mvc.get().uri("/accounts/" + anna + "/tokens").cookie(ewa).exchange()));
		assertThat(withdraw.find()).isTrue();
		post(ewa, withdraw.group(1));
		post(ewa, "/accounts/" + anna + "/role", "role", "OWNER");
		post(ewa, "/accounts/" + anna + "/suspend");
		post(ewa, "/accounts/" + anna + "/reopen");
		post(ewa, "/accounts/" + anna + "/password", "password", "cztery-szare-koty");
		post(ewa, "/accounts/" + anna + "/erase", "ground", "REQUESTED");
		this.clock.pass(RefusedSignIns.INTERVAL);
		this.refused.tell();

		assertThat(events(municipality)).extracting(StoredEvent::name)
			.containsExactly("identity.municipality-set-up", "identity.account-opened", "identity.account-opened",
					"identity.account-opened", "identity.account-opened", "identity.token-issued",
					"identity.token-withdrawn", "identity.role-changed", "identity.account-suspended",
					"identity.account-reopened", "identity.password-set", "identity.person-erased",
					"identity.sign-ins-refused");
		AccountId administrator = this.accounts.byLogin("ewa").orElseThrow().account();
		assertThat(events(municipality).subList(0, 12)).allSatisfy((event) -> {
			assertThat(event.metadataValue(Provenance.ACTOR)).isEqualTo(administrator.value());
			assertThat(event.metadataValue(Provenance.ROLE)).isEqualTo("ADMINISTRATOR");
			assertThat(event.metadataValue(Provenance.CHANNEL)).isEqualTo("web");
		});
		assertThat(events(municipality).getLast().metadataValue(Provenance.ACTOR)).isEqualTo(Provenance.NOBODY);
		assertThat(events(municipality).getLast().payload()).startsWith("{\"count\":1,");
		assertThat(events(municipality))
			.allSatisfy((event) -> assertThat(event.metadata() + event.payload()).doesNotContainIgnoringCase("ewa",
					"lis", "anna", "zieln", "zofia", "wik", "jan", "wrona", "arkusz", "gmina"));
	}

	@Test
	void refusalsAreCountedByTheHourAndUnknownOnesStandInEveryJournal() {
		setUp("gmina-a");
		this.database.getCollection("municipalities").insertOne(new Document("_id", "gmina-b").append("name", "B"));
		for (int i = 0; i < 3; i++) {
			tryToSignIn("ewa", "nie-to-haslo");
		}
		tryToSignIn("nobody", "nie-to-haslo");
		for (int i = 0; i < 60; i++) {
			assertThat(this.mvc.get().uri("/api/v1/who").header("Authorization", "Bearer guess" + i))
				.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isIn(401, 429));
		}
		this.refused.tell();
		assertThat(refusals("gmina-a")).as("the hour is not over").isEmpty();
		this.clock.pass(RefusedSignIns.INTERVAL);
		this.refused.tell();
		this.refused.tell();
		assertThat(refusals("gmina-a")).containsExactlyInAnyOrder("web 3", "web 1", "api 60");
		assertThat(refusals("gmina-b")).containsExactlyInAnyOrder("web 1", "api 60");
	}

	@Test
	void nodesWriteOneJournalTogether() throws Exception {
		MunicipalityId municipality = new MunicipalityId("gmina-razem");
		List<SecurityJournal> nodes = List.of(node(), node(), this.journal);
		List<Future<?>> written = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 60; i++) {
				SecurityJournal node = nodes.get(i % 3);
				String key = "together-" + i;
				written.add(threads.submit(() -> node.recordOnce(key, Doer.nobody(municipality, "web"),
						List.of(new AccountReopened(new AccountId(key)), new AccountReopened(new AccountId(key))))));
			}
			for (Future<?> one : written) {
				one.get();
			}
		}
		assertThat(events(municipality.value())).hasSize(120)
			.extracting(StoredEvent::sequence)
			.containsExactlyElementsOf(LongStream.range(0, 120).boxed().toList());
	}

	private SecurityJournal node() {
		return new SecurityJournal(this.log, this.serializer, new RequestChannel(), this.clock, "");
	}

	private void setUp(String municipality) {
		String token = this.firstStart.open().orElseThrow();
		assertThat(this.mvc.post()
			.uri("/setup")
			.with(csrf())
			.param("token", token)
			.param("key", municipality)
			.param("municipality", "Gmina Lipowa Dolina")
			.param(LOGIN, "ewa")
			.param("name", "Ewa Lis")
			.param("password", PASSWORD)).hasRedirectedUrl("/sign-in");
	}

	private AccountId open(Cookie administrator, String login, String name, Role role) {
		post(administrator, "/accounts", LOGIN, login, "name", name, "role", role.name(), "password", PASSWORD);
		return this.accounts.byLogin(login).orElseThrow().account();
	}

	private void post(Cookie session, String path, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).cookie(session).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		assertThat(request).as(path).hasStatus(302);
	}

	private Cookie signIn(String login) {
		MvcTestResult signedIn = tryToSignIn(login, PASSWORD);
		assertThat(signedIn).hasRedirectedUrl("/");
		return Office.session(signedIn);
	}

	private MvcTestResult tryToSignIn(String login, String password) {
		return this.mvc.post().uri("/sign-in").with(csrf()).param(LOGIN, login).param("password", password).exchange();
	}

	private List<String> refusals(String municipality) {
		return events(municipality).stream()
			.filter((event) -> event.name().equals("identity.sign-ins-refused"))
			.map((event) -> event.metadataValue(Provenance.CHANNEL) + " "
					+ event.payload().replaceAll(".*\"count\":(\\d+).*", "$1"))
			.toList();
	}

	private List<StoredEvent> events(String municipality) {
		return this.log.commitsOf(SecurityEvent.SUBJECT + municipality, 0, 1000)
			.stream()
			.collect(Collectors.toMap(Commit::number, Commit::events, (one, same) -> one, TreeMap::new))
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private static String body(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
