package pl.utrwal.identity;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

import pl.utrwal.kernel.id.AccountId;

/**
 * Sessions in the store, so that every node knows them. A session lies under the hash of
 * its id, each of its values encrypted; who is signed in stands beside them, to be found
 * when an account is erased.
 */
@Component
class StoredSessionRepository implements SessionRepository<StoredSession> {

	private static final Logger log = LoggerFactory.getLogger(StoredSessionRepository.class);

	private static final String ID = "_id";

	private static final String ACCOUNT = "account";

	private static final String CREATED = "created";

	private static final String ACCESSED = "accessed";

	private static final String VALUES = "values";

	/** So that reading pages does not write each time. */
	private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

	private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

	/** Whoever works on has to sign in again all the same. */
	private static final Duration LIFETIME = Duration.ofHours(12);

	private final MongoCollection<Document> sessions;

	private final Clock clock;

	private final Duration timeout;

	private final Duration betweenWrites;

	private volatile Instant nextCleaning = Instant.MIN;

	/** Not on disk at once: a power cut may have somebody sign in again. */
	StoredSessionRepository(MongoDatabase database, Clock clock,
			@Value("${server.servlet.session.timeout:2h}") Duration timeout) {
		Assert.isTrue(timeout.isPositive(), "server.servlet.session.timeout has to be positive");
		this.sessions = database.getCollection("sessions").withWriteConcern(WriteConcern.MAJORITY);
		this.clock = clock;
		this.timeout = timeout;
		Duration part = timeout.dividedBy(10);
		this.betweenWrites = (part.compareTo(BETWEEN_WRITES) < 0) ? part : BETWEEN_WRITES;
	}

	@Override
	public StoredSession createSession() {
		return new StoredSession(this.clock.instant(), this.timeout);
	}

	@Override
	public StoredSession findById(String id) {
		Document stored = this.sessions.find(Filters.eq(ID, Secrets.hash(id))).first();
		Instant now = this.clock.instant();
		if (stored == null || !stored.getDate(ACCESSED).toInstant().isAfter(now.minus(this.timeout))
				|| !stored.getDate(CREATED).toInstant().isAfter(now.minus(LIFETIME))) {
			return null;
		}
		try {
			return new StoredSession(id, stored.getDate(CREATED).toInstant(), stored.getDate(ACCESSED).toInstant(),
					values(id, stored.get(VALUES, Document.class)), now, this.timeout);
		}
		catch (GeneralSecurityException | JsonProcessingException | IllegalArgumentException ex) {
			log.warn("A session ends, since what is stored of it cannot be read", ex);
			deleteById(id);
			return null;
		}
	}

	private static Map<SessionValue, Object> values(String id, Document stored)
			throws GeneralSecurityException, JsonProcessingException {
		SessionCipher cipher = new SessionCipher(id);
		Map<SessionValue, Object> values = new EnumMap<>(SessionValue.class);
		for (String name : stored.keySet()) {
			SessionValue value = SessionValue.valueOf(name);
			values.put(value, value.read(cipher.decrypt(name, stored.get(name, Binary.class).getData())));
		}
		return values;
	}

	/**
	 * One that was deleted since it was found is not made again.
	 * @throws MongoException if something was changed for somebody who is signed in, and
	 * is not stored; a stranger's session, or a last access, is only lost
	 */
	@Override
	public void save(StoredSession session) {
		synchronized (session) {
			try {
				write(session);
				session.stored();
			}
			catch (MongoException ex) {
				if (account(session) != null && !session.changed().isEmpty()) {
					throw ex;
				}
				log.warn("A session is not stored", ex);
			}
		}
	}

	private void write(StoredSession session) {
		if (session.storedId() == null) {
			insert(session);
		}
		else if (!session.getId().equals(session.storedId())) {
			insert(session);
			deleteById(session.storedId());
		}
		else if (!session.changed().isEmpty()
				|| !session.getLastAccessedTime().isBefore(session.storedAccess().plus(this.betweenWrites))) {
			update(session);
		}
	}

	private void insert(StoredSession session) {
		cleanUpNowAndThen();
		SessionCipher cipher = new SessionCipher(session.getId());
		Document values = new Document();
		session.values().forEach((value, held) -> values.append(value.name(), encrypted(cipher, value, held)));
		this.sessions.insertOne(new Document(ID, Secrets.hash(session.getId())).append(ACCOUNT, account(session))
			.append(CREATED, Date.from(session.getCreationTime()))
			.append(ACCESSED, Date.from(session.getLastAccessedTime()))
			.append(VALUES, values));
	}

	private void update(StoredSession session) {
		SessionCipher cipher = new SessionCipher(session.getId());
		List<Bson> updates = new ArrayList<>();
		updates.add(Updates.set(ACCESSED, Date.from(session.getLastAccessedTime())));
		for (SessionValue value : session.changed()) {
			Object held = session.values().get(value);
			String field = VALUES + "." + value.name();
			updates.add((held != null) ? Updates.set(field, encrypted(cipher, value, held)) : Updates.unset(field));
			if (value == SessionValue.SIGNED_IN) {
				updates.add(Updates.set(ACCOUNT, account(session)));
			}
		}
		this.sessions.updateOne(Filters.eq(ID, Secrets.hash(session.getId())), Updates.combine(updates));
	}

	private static Binary encrypted(SessionCipher cipher, SessionValue value, Object held) {
		try {
			return new Binary(cipher.encrypt(value.name(), value.write(held)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String account(StoredSession session) {
		Object context = session.values().get(SessionValue.SIGNED_IN);
		return (context != null) ? SessionValue.signedIn(context).account().value() : null;
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteOne(Filters.eq(ID, Secrets.hash(id)));
	}

	/**
	 * Signs an account out, on every node.
	 */
	void end(AccountId account) {
		this.sessions.deleteMany(Filters.eq(ACCOUNT, account.value()));
	}

	private void cleanUpNowAndThen() {
		Instant now = this.clock.instant();
		if (now.isAfter(this.nextCleaning)) {
			this.nextCleaning = now.plus(BETWEEN_CLEANINGS);
			this.sessions.deleteMany(Filters.lte(ACCESSED, Date.from(now.minus(this.timeout))));
		}
	}

}
