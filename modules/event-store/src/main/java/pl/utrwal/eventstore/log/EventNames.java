package pl.utrwal.eventstore.log;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * The event names in use, so that start-up need not read every commit; a name is stored
 * here before the first commit that has it.
 */
final class EventNames {

	private static final String COLLECTION = "eventNames";

	private final MongoCollection<Document> names;

	private final Set<String> used = ConcurrentHashMap.newKeySet();

	private final Clock clock;

	/**
	 * @param known the names of all events that may be stored
	 * @throws StartRefused if others were
	 */
	EventNames(MongoDatabase database, Set<String> known, Clock clock) {
		this.names = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
		this.clock = clock;
		this.names.find().map((document) -> document.getString("_id")).into(this.used);
		Set<String> unknown = new TreeSet<>(this.used);
		unknown.removeAll(known);
		if (!unknown.isEmpty()) {
			throw new StartRefused(
					"The store holds events that this version does not know: %s. Start the version that wrote them, or a newer one"
						.formatted(String.join(", ", unknown)));
		}
	}

	void use(List<PendingCommit> group) {
		group.stream()
			.flatMap((waiting) -> waiting.events().stream())
			.map(StoredEvent::name)
			.filter((name) -> !this.used.contains(name))
			.distinct()
			.forEach(this::store);
	}

	private void store(String name) {
		this.names.updateOne(Filters.eq("_id", name), Updates.setOnInsert("since", this.clock.instant().toString()),
				new UpdateOptions().upsert(true));
		this.used.add(name);
	}

}
