package pl.utrwal.eventstore.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * Which streams the processors leave out, and since which event. Only who holds a
 * processor's claim writes its letters.
 */
public final class DeadLetters {

	private static final String ID = "_id";

	private static final String PROCESSOR = "processor";

	private static final String STREAM = "stream";

	private final MongoCollection<Document> letters;

	public DeadLetters(MongoDatabase database) {
		this.letters = database.getCollection("dead_letters")
			.withReadPreference(ReadPreference.primary())
			.withWriteConcern(WriteConcern.MAJORITY);
	}

	/**
	 * All there are, of all municipalities.
	 */
	public List<DeadLetter> all() {
		return this.letters.find().map(DeadLetters::letter).into(new ArrayList<>());
	}

	/**
	 * Those of one processor.
	 */
	List<DeadLetter> of(String processor) {
		return this.letters.find(Filters.eq(PROCESSOR, processor)).map(DeadLetters::letter).into(new ArrayList<>());
	}

	LeftOut leftOut(String processor) {
		return LeftOut.of(of(processor));
	}

	void put(DeadLetter letter) {
		String id = letter.processor() + "/" + letter.stream();
		this.letters.replaceOne(Filters.eq(ID, id),
				new Document(ID, id).append(PROCESSOR, letter.processor())
					.append(STREAM, letter.stream())
					.append("municipality", letter.municipality())
					.append("plan", letter.plan())
					.append("position", letter.position())
					.append("event", letter.event())
					.append("cause", letter.cause())
					.append("since", letter.since().toString()),
				new ReplaceOptions().upsert(true));
	}

	/**
	 * Puts those in the place of all that a processor had.
	 */
	void replace(String processor, List<DeadLetter> letters) {
		letters.forEach(this::put);
		this.letters.deleteMany(Filters.and(Filters.eq(PROCESSOR, processor),
				Filters.nin(STREAM, letters.stream().map(DeadLetter::stream).toList())));
	}

	private static DeadLetter letter(Document stored) {
		return new DeadLetter(stored.getString(PROCESSOR), stored.getString(STREAM), stored.getString("municipality"),
				stored.getString("plan"), stored.getLong("position"), stored.getString("event"),
				stored.getString("cause"), Instant.parse(stored.getString("since")));
	}

}
