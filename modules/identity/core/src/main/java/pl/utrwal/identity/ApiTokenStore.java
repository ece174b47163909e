package pl.utrwal.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.AccountId;

/**
 * API tokens, of which only the hash is kept.
 */
@Component
class ApiTokenStore {

	private static final Logger log = LoggerFactory.getLogger(ApiTokenStore.class);

	private static final String PREFIX = "utrwal_";

	private static final String ACCOUNT = "account";

	private static final String NUMBER = "id";

	private static final String EXPIRES = "expires";

	private static final String USED = "used";

	/** So that a call does not write each time. */
	private static final Duration BETWEEN_WRITES = Duration.ofHours(1);

	private final MongoCollection<Document> tokens;

	private final Clock clock;

	ApiTokenStore(MongoDatabase database, Clock clock) {
		this.tokens = JournaledWrites.in(database).getCollection("api_tokens");
		this.clock = clock;
	}

	/**
	 * @param number by which it is withdrawn
	 * @param name what it is for
	 * @return the token, which cannot be read again
	 */
	String issue(AccountId account, String number, String name, Duration valid) {
		String token = PREFIX + Secrets.random();
		put(account, token, number, name, this.clock.instant().plus(valid));
		return token;
	}

	/**
	 * Makes a known text a token that does not expire.
	 */
	void register(AccountId account, String token) {
		put(account, token, UUID.randomUUID().toString(), "demo", null);
	}

	private void put(AccountId account, String token, String number, String name, Instant expires) {
		String hash = Secrets.hash(token);
		this.tokens.replaceOne(Filters.eq("_id", hash),
				new Document("_id", hash).append(ACCOUNT, account.value())
					.append(NUMBER, number)
					.append("name", name)
					.append("issued", Date.from(this.clock.instant()))
					.append(EXPIRES, (expires != null) ? Date.from(expires) : null),
				new ReplaceOptions().upsert(true));
	}

	/**
	 * Whose token it is, and notes that it was used; empty if it has expired.
	 */
	Optional<AccountId> account(String token) {
		Document stored = this.tokens.find(Filters.eq("_id", Secrets.hash(token))).first();
		Instant now = this.clock.instant();
		if (stored == null || stored.getDate(EXPIRES) != null && !stored.getDate(EXPIRES).toInstant().isAfter(now)) {
			return Optional.empty();
		}
		Date used = stored.getDate(USED);
		if (used == null || used.toInstant().plus(BETWEEN_WRITES).isBefore(now)) {
			noteUse(stored.getString("_id"), now);
		}
		return Optional.of(new AccountId(stored.getString(ACCOUNT)));
	}

	/** Whoever only reads needs no store that takes writes. */
	private void noteUse(String hash, Instant now) {
		try {
			this.tokens.updateOne(Filters.eq("_id", hash), Updates.set(USED, Date.from(now)));
		}
		catch (MongoException ex) {
			log.warn("It is not noted that a token was used", ex);
		}
	}

	/**
	 * Those of an account, the newest first.
	 */
	List<ApiToken> of(AccountId account) {
		return this.tokens.find(Filters.eq(ACCOUNT, account.value()))
			.map(ApiTokenStore::token)
			.into(new ArrayList<>())
			.stream()
			.sorted(Comparator.comparing(ApiToken::issued).reversed())
			.toList();
	}

	long count(AccountId account) {
		return this.tokens.countDocuments(Filters.eq(ACCOUNT, account.value()));
	}

	void withdraw(AccountId account, String number) {
		this.tokens.deleteOne(Filters.and(Filters.eq(ACCOUNT, account.value()), Filters.eq(NUMBER, number)));
	}

	void withdrawAll(AccountId account) {
		this.tokens.deleteMany(Filters.eq(ACCOUNT, account.value()));
	}

	private static ApiToken token(Document stored) {
		return new ApiToken(stored.getString(NUMBER), stored.getString("name"), instant(stored, "issued"),
				instant(stored, EXPIRES), instant(stored, USED));
	}

	private static Instant instant(Document stored, String field) {
		Date date = stored.getDate(field);
		return (date != null) ? date.toInstant() : null;
	}

}
