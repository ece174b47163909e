package pl.utrwal.identity;

import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * An installation without accounts prints a link that works once and makes the first
 * administrator. Each start without accounts prints a new one, which replaces the last.
 */
@Component
class FirstStart {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private static final String ONLY = "token";

	private final MongoCollection<Document> setup;

	private final Accounts accounts;

	private final Environment environment;

	FirstStart(MongoDatabase database, Accounts accounts, Environment environment) {
		this.setup = Durable.in(database).getCollection("setup");
		this.accounts = accounts;
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
		if (!this.accounts.none()) {
			return Optional.empty();
		}
		String token = Secrets.random();
		this.setup.replaceOne(Filters.eq("_id", ONLY), new Document("_id", ONLY).append("hash", Secrets.hash(token)),
				new ReplaceOptions().upsert(true));
		return Optional.of(token);
	}

	boolean accepts(String token) {
		Document stored = this.setup.find(Filters.eq("_id", ONLY)).first();
		return stored != null && stored.getString("hash").equals(Secrets.hash(token)) && this.accounts.none();
	}

	/**
	 * @return whether the token was good, and this was its one use
	 */
	boolean use(String token) {
		return accepts(token)
				&& this.setup.deleteOne(Filters.and(Filters.eq("_id", ONLY), Filters.eq("hash", Secrets.hash(token))))
					.getDeletedCount() == 1;
	}

}
