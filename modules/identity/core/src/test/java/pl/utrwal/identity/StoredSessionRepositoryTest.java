package pl.utrwal.identity;

import java.time.Duration;
import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

import pl.utrwal.identity.TestApplication.HandClock;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.webkit.Flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Two nodes with one store.
 */
class StoredSessionRepositoryTest {

	private static final Duration TIMEOUT = Duration.ofHours(2);

	private static final AccountId ANNA = new AccountId("anna");

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final MongoClient client = MongoClients.create(this.server.bindAndGetConnectionString());

	private final MongoDatabase database = this.client.getDatabase("utrwal");

	private final MongoCollection<Document> stored = this.database.getCollection("sessions");

	private final HandClock clock = new HandClock();

	private StoredSessionRepository here;

	private StoredSessionRepository there;

	@BeforeEach
	void start() {
		this.here = new StoredSessionRepository(this.database, this.clock, TIMEOUT);
		this.there = new StoredSessionRepository(this.database, this.clock, TIMEOUT);
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.server.shutdownNow();
	}

	@Test
	void whatASessionHoldsIsThereOnTheOtherNode() {
		StoredSession session = this.here.createSession();
		session.setAttribute(SessionValue.SIGNED_IN.attribute(), context());
		session.setAttribute(SessionValue.CSRF.attribute(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "the-token"));
		session.setAttribute(SessionValue.RETURN_TO.attribute(), "https://utrwal.example/plans?kind=x");
		FlashMap flash = new FlashMap();
		flash.setTargetRequestPath("/accounts");
		flash.addTargetRequestParam("page", "2");
		flash.setExpirationTime(1_800_000_000_000L);
		flash.put("flash", new Flash("accounts.added", List.of("Łukasz")));
		flash.put("token", "utrwal_secret");
		session.setAttribute(SessionValue.FLASH.attribute(), List.of(flash));
		this.here.save(session);

		StoredSession found = this.there.findById(session.getId());
		SecurityContext context = found.getAttribute(SessionValue.SIGNED_IN.attribute());
		assertThat(context.getAuthentication().isAuthenticated()).isTrue();
		assertThat(context.getAuthentication().getAuthorities()).extracting(Object::toString)
			.containsExactly("ROLE_PLANNER");
		assertThat(((SignedIn) context.getAuthentication().getPrincipal()).account()).isEqualTo(ANNA);
		assertThat(found.<CsrfToken>getAttribute(SessionValue.CSRF.attribute()).getToken()).isEqualTo("the-token");
		assertThat(found.<String>getAttribute(SessionValue.RETURN_TO.attribute()))
			.isEqualTo("https://utrwal.example/plans?kind=x");
		assertThat(found.<List<FlashMap>>getAttribute(SessionValue.FLASH.attribute())).containsExactly(flash);
		assertThat(found.getCreationTime()).isEqualTo(this.clock.instant());
	}

	@Test
	void theStoreTellsNeitherIdsNorSecrets() {
		StoredSession session = this.here.createSession();
		session.setAttribute(SessionValue.CSRF.attribute(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "the-token"));
		this.here.save(session);
		assertThat(this.stored.find().first().toJson()).doesNotContain(session.getId(), "the-token");
		assertThat(this.here.findById(this.stored.find().first().getString("_id"))).isNull();
	}

	@Test
	void aValueThatWasWrittenByAStrangerEndsTheSession() {
		StoredSession session = signedIn();
		StoredSession other = this.here.createSession();
		other.setAttribute(SessionValue.CSRF.attribute(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "the-token"));
		this.here.save(other);
		Object foreign = this.stored.find(new Document("_id", Secrets.hash(session.getId())))
			.first()
			.get("values", Document.class)
			.get("SIGNED_IN");
		this.stored.updateOne(new Document("_id", Secrets.hash(other.getId())),
				Updates.set("values.SIGNED_IN", foreign));
		assertThat(this.there.findById(other.getId())).isNull();
		assertThat(this.there.findById(session.getId())).isNotNull();
	}

	@Test
	void nothingElseIsKept() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.here.createSession().setAttribute("file", "x"))
			.withMessageContaining("file");
	}

	@Test
	void anIdleOneEndsAndAnUsedOneDoesNot() {
		StoredSession session = signedIn();
		for (int i = 0; i < 3; i++) {
			this.clock.pass(TIMEOUT.minusMinutes(2));
			this.there.save(this.there.findById(session.getId()));
		}
		this.clock.pass(TIMEOUT);
		assertThat(this.here.findById(session.getId())).isNull();
	}

	@Test
	void readingWritesOnceAMinute() {
		StoredSession session = signedIn();
		Document before = this.stored.find().first();
		this.clock.pass(Duration.ofSeconds(59));
		this.there.save(this.there.findById(session.getId()));
		assertThat(this.stored.find().first()).isEqualTo(before);
		this.clock.pass(Duration.ofSeconds(1));
		this.there.save(this.there.findById(session.getId()));
		assertThat(this.stored.find().first()).isNotEqualTo(before);
	}

	@Test
	void twoRequestsKeepEachOthersChanges() {
		StoredSession session = signedIn();
		StoredSession one = this.here.findById(session.getId());
		StoredSession other = this.there.findById(session.getId());
		one.setAttribute(SessionValue.RETURN_TO.attribute(), "/one");
		other.setAttribute(SessionValue.CSRF.attribute(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "two"));
		this.here.save(one);
		this.there.save(other);
		assertThat(this.here.findById(session.getId()).getAttributeNames()).hasSize(3);
		one.removeAttribute(SessionValue.RETURN_TO.attribute());
		this.here.save(one);
		assertThat(this.there.findById(session.getId()).getAttributeNames())
			.containsExactlyInAnyOrder(SessionValue.SIGNED_IN.attribute(), SessionValue.CSRF.attribute());
	}

	@Test
	void anotherIdTakesTheSessionWithIt() {
		StoredSession session = signedIn();
		String before = session.getId();
		session.changeSessionId();
		this.here.save(session);
		assertThat(this.there.findById(before)).isNull();
		assertThat(this.there.findById(session.getId()).getAttributeNames())
			.containsExactly(SessionValue.SIGNED_IN.attribute());
	}

	@Test
	void whatWasEndedOnOneNodeIsNotMadeAgainByTheOther() {
		StoredSession session = signedIn();
		StoredSession used = this.there.findById(session.getId());
		this.here.deleteById(session.getId());
		used.setAttribute(SessionValue.RETURN_TO.attribute(), "/one");
		this.there.save(used);
		assertThat(this.stored.countDocuments()).isZero();
	}

	@Test
	void anAccountsSessionsEnd() {
		StoredSession session = signedIn();
		StoredSession nobody = this.here.createSession();
		this.here.save(nobody);
		this.there.end(ANNA);
		assertThat(this.here.findById(session.getId())).isNull();
		assertThat(this.here.findById(nobody.getId())).isNotNull();
	}

	@Test
	void anyNodeCleansUp() {
		signedIn();
		this.clock.pass(TIMEOUT);
		this.there.save(this.there.createSession());
		assertThat(this.stored.countDocuments()).isEqualTo(1);
	}

	@Test
	void onlyWhatMattersFailsWithTheStore() {
		StoredSession session = signedIn();
		this.clock.pass(Duration.ofMinutes(1));
		StoredSession read = this.here.findById(session.getId());
		cutOff().save(read);
		cutOff().save(this.here.createSession());
		read.setAttribute(SessionValue.RETURN_TO.attribute(), "/one");
		assertThatExceptionOfType(MongoException.class).isThrownBy(() -> cutOff().save(read));
	}

	private StoredSessionRepository cutOff() {
		return new StoredSessionRepository(FailingDatabase.at(1, false, this.database), this.clock, TIMEOUT);
	}

	private StoredSession signedIn() {
		StoredSession session = this.here.createSession();
		session.setAttribute(SessionValue.SIGNED_IN.attribute(), context());
		this.here.save(session);
		return session;
	}

	private static SecurityContext context() {
		SignedIn who = new SignedIn(ANNA, Role.PLANNER);
		return new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
	}

}
