package pl.utrwal.identity;

import java.time.Clock;
import java.time.Duration;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * So many tries under a key, given back one by one over five minutes, and counted by all
 * nodes together. Without the store none can be taken.
 */
class Tries {

	static final Duration GIVEN_BACK_IN = Duration.ofMinutes(5);

	private static final String ID = "_id";

	/** The millisecond at which all tries are given back. */
	private static final String ALL_BACK = "allBack";

	private final MongoCollection<Document> tries;

	private final Clock clock;

	Tries(MongoDatabase database, Clock clock) {
		this.tries = database.getCollection("sign_in_tries").withWriteConcern(WriteConcern.MAJORITY);
		this.clock = clock;
	}

	/**
	 * Each try puts off the moment at which all are given back, and none may put it off
	 * further than they take. Two atomic steps, of which the first changes nothing that
	 * counts, so nodes cannot be in each other's way.
	 * @param key kept as a hash, since people type all sorts of long things, passwords
	 * too, as a login
	 * @return false if there is none left
	 * @throws MongoException if they cannot be counted
	 */
	boolean take(String key, int tries) {
		String id = Secrets.hash(key);
		long now = this.clock.millis();
		long each = each(tries).toMillis();
		this.tries.deleteMany(Filters.lt(ALL_BACK, now - GIVEN_BACK_IN.toMillis()));
		this.tries.updateOne(Filters.eq(ID, id), Updates.max(ALL_BACK, now), new UpdateOptions().upsert(true));
		return this.tries
			.updateOne(Filters.and(Filters.eq(ID, id), Filters.lte(ALL_BACK, now + GIVEN_BACK_IN.toMillis() - each)),
					Updates.inc(ALL_BACK, each))
			.getMatchedCount() == 1;
	}

	/**
	 * How long it takes until one more may be taken.
	 */
	static Duration each(int tries) {
		return GIVEN_BACK_IN.dividedBy(tries);
	}

	void giveBack(String key) {
		this.tries.deleteOne(Filters.eq(ID, Secrets.hash(key)));
	}

}
