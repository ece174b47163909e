package pl.utrwal.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.SecurityJournal.Doer;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.identity.contract.events.SecurityEvent.AccountOpened;
import pl.utrwal.identity.contract.events.SecurityEvent.MunicipalitySetUp;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * An installation without accounts prints a link that works once and makes the first
 * administrator. Each start without accounts prints a new one, which replaces the last.
 * <p>
 * What was sent is kept first, in one write. All that follows from it may be repeated,
 * and is, by the next request or start, if something came in between.
 */
@Component
class FirstStart {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private static final String ONLY = "token";

	private static final String HASH = "hash";

	private static final String SENT = "sent";

	private final MongoCollection<Document> setup;

	private final AccountStore accounts;

	private final StoredMunicipalities municipalities;

	private final PasswordEncoder passwords;

	private final SecurityJournal journal;

	private final Environment environment;

	FirstStart(MongoDatabase database, AccountStore accounts, StoredMunicipalities municipalities,
			PasswordEncoder passwords, SecurityJournal journal, Environment environment) {
		this.setup = JournaledWrites.in(database).getCollection("setup");
		this.accounts = accounts;
		this.municipalities = municipalities;
		this.passwords = passwords;
		this.journal = journal;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void invite() {
		open().ifPresent(
				(token) -> log.info("There are no accounts yet. Set up this installation, once, at {}{}/setup?token={}",
						"http://localhost:" + this.environment.getProperty("local.server.port", "8080"),
						this.environment.getProperty("server.servlet.context-path", ""), token));
	}

	/**
	 * @return a fresh token; empty once there are accounts
	 */
	Optional<String> open() {
		finish();
		if (!this.accounts.none()) {
			return Optional.empty();
		}
		String token = Secrets.random();
		this.setup.updateOne(Filters.eq("_id", ONLY), Updates.set(HASH, Secrets.hash(token)),
				new UpdateOptions().upsert(true));
		return Optional.of(token);
	}

	boolean accepts(String token) {
		Document stored = this.setup.find(Filters.eq("_id", ONLY)).first();
		return stored != null && Secrets.hash(token).equals(stored.getString(HASH)) && this.accounts.none();
	}

	/**
	 * @return whether the token was good, and this was its one use
	 */
	boolean use(String token, SetupForm form) {
		Document sent = new Document("key", form.key).append("municipality", form.municipality.strip())
			.append("account", UUID.randomUUID().toString())
			.append("login", form.login)
			.append("name", form.name)
			.append("password", this.passwords.encode(form.password));
		long kept = this.setup
			.updateOne(Filters.and(Filters.eq("_id", ONLY), Filters.eq(HASH, Secrets.hash(token)),
					Filters.exists(SENT, false)), Updates.set(SENT, sent))
			.getMatchedCount();
		finish();
		return kept == 1;
	}

	/**
	 * Does what is left to do of what was sent.
	 * @return whether something was sent
	 */
	boolean finish() {
		Document stored = this.setup.find(Filters.eq("_id", ONLY)).first();
		Document sent = (stored != null) ? stored.get(SENT, Document.class) : null;
		if (sent == null) {
			return false;
		}
		if (this.accounts.none()) {
			MunicipalityId municipality = new MunicipalityId(sent.getString("key"));
			AccountId account = new AccountId(sent.getString("account"));
			this.journal.recordOnce("set-up/" + account,
					new Doer(municipality, account.value(), Role.ADMINISTRATOR, RequestChannel.WEB),
					List.of(new MunicipalitySetUp(municipality),
							new AccountOpened(account, Role.ADMINISTRATOR.name())));
			this.municipalities.put(municipality, sent.getString("municipality"));
			this.accounts.put(new Account(account, sent.getString("password"), Role.ADMINISTRATOR, municipality, false),
					new Person(account, sent.getString("login"), sent.getString("name")));
		}
		this.setup.deleteOne(Filters.eq("_id", ONLY));
		return true;
	}

}
