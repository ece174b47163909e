package pl.utrwal.eventstore.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import pl.utrwal.eventstore.contract.events.WordsErased;

/**
 * Puts marked text in the place of words in stored events. It is the only thing that
 * changes a commit, and the log itself vouches for the new text: first the new texts are
 * laid down, then the event that commits to them is appended, and then they are put into
 * their commits. What a crash leaves undone is done at the next start.
 */
public final class WordEraser {

	private static final String COMMITS = "commits";

	private static final String CURRENT = "current";

	private static final String CID = "cid";

	private static final String SINCE = "since";

	private static final String TEXTS = "texts";

	private static final String EVENT = "event";

	private static final String COMMIT = "commit";

	private static final String INDEX = "index";

	/** Longer than an append takes, whatever comes of it. */
	private static final Duration LONGEST_APPEND = Duration.ofMinutes(1);

	private final CommitLog log;

	private final MongoCollection<Document> commits;

	/** At most one document: the erasure that is being made. */
	private final MongoCollection<Document> erasures;

	private final Clock clock;

	private final Runnable overwriting;

	/**
	 * @param overwriting run before texts are overwritten, whose bytes may lie in a file
	 * for long
	 */
	public WordEraser(CommitLog log, MongoDatabase database, Clock clock, Runnable overwriting) {
		this.overwriting = overwriting;
		this.log = log;
		this.commits = database.getCollection(COMMITS).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.erasures = database.getCollection("erasures").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.clock = clock;
	}

	/**
	 * Gives events other texts. Ids, places and times stay.
	 * @param cid the key of the append that says so
	 * @param reworded gives events with their new texts, by position; asked when nobody
	 * else can erase, so that it brings back no words that were erased meanwhile
	 * @param announcement makes the events that are stored together, of which one or more
	 * are {@link WordsErased} with all the openings, none of them twice
	 * @return the commit that says so
	 * @throws ErasureUnderWay if another erasure is being made
	 */
	public Commit erase(String cid, Supplier<Map<Long, StoredEvent>> reworded,
			Function<List<WordsErased.Opening>, List<StoredEvent>> announcement) {
		finish();
		begin(cid);
		Commit commit;
		try {
			List<WordsErased.Opening> openings = layDown(cid, reworded.get());
			commit = this.log.append(cid, announcement.apply(openings));
		}
		catch (OutcomeUnknown ex) {
			// whether it counts is found out by the next one, or at the next start
			throw ex;
		}
		catch (RuntimeException ex) {
			this.erasures.deleteOne(own(cid));
			throw ex;
		}
		finish();
		return commit;
	}

	private List<WordsErased.Opening> layDown(String cid, Map<Long, StoredEvent> reworded) {
		List<WordsErased.Opening> openings = new ArrayList<>();
		List<Document> texts = new ArrayList<>();
		new TreeMap<>(reworded).forEach((position, event) -> {
			Hash salt = Seal.newSalt();
			openings.add(new WordsErased.Opening(position, event.id(),
					Seal.commitment(salt, event.metadata(), event.payload()).toString()));
			texts.add(new Document(EVENT, event.id()).append(COMMIT, Position.commitNumber(position))
				.append(INDEX, Position.index(position))
				.append(CommitDocuments.SALT, CommitDocuments.binary(salt))
				.append(CommitDocuments.METADATA, event.metadata())
				.append(CommitDocuments.PAYLOAD, event.payload()));
		});
		if (this.erasures.updateOne(own(cid), Updates.set(TEXTS, texts)).getMatchedCount() == 0) {
			// it took so long that another node gave it up
			throw new ErasureUnderWay(null);
		}
		return openings;
	}

	private static Bson own(String cid) {
		return Filters.and(Filters.eq("_id", CURRENT), Filters.eq(CID, cid));
	}

	private void begin(String cid) {
		try {
			this.erasures.insertOne(
					new Document("_id", CURRENT).append(CID, cid).append(SINCE, this.clock.instant().toString()));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				throw new ErasureUnderWay(ex);
			}
			throw ex;
		}
	}

	/**
	 * Does what a crash left undone; forgets what was never said in the log.
	 */
	public void finish() {
		Document erasure = this.erasures.find(Filters.eq("_id", CURRENT)).first();
		if (erasure == null) {
			return;
		}
		Optional<Commit> said = this.log.findByCid(erasure.getString(CID));
		if (said.isPresent()) {
			this.overwriting.run();
			put(erasure.getList(TEXTS, Document.class), said.get());
		}
		else if (Instant.parse(erasure.getString(SINCE)).isAfter(this.clock.instant().minus(LONGEST_APPEND))) {
			return;
		}
		this.erasures.deleteOne(own(erasure.getString(CID)));
	}

	private void put(List<Document> texts, Commit said) {
		Map<String, Long> erasedBy = new HashMap<>();
		for (int i = 0; i < said.events().size(); i++) {
			StoredEvent event = said.events().get(i);
			if (event.name().equals(WordsErased.NAME)) {
				long position = Position.of(said.number(), i);
				ErasedWords.openings(event).keySet().forEach((id) -> erasedBy.put(id, position));
			}
		}
		texts.stream()
			.collect(Collectors.groupingBy((text) -> text.getLong(COMMIT)))
			.forEach((number, ofCommit) -> this.commits.updateOne(Filters.eq(CommitDocuments.NUMBER, number), Updates
				.combine(ofCommit.stream().map((text) -> put(text, erasedBy.get(text.getString(EVENT)))).toList())));
	}

	private static Bson put(Document text, long erasedBy) {
		String event = CommitDocuments.EVENTS + "." + text.getInteger(INDEX) + ".";
		return Updates.combine(Updates.set(event + CommitDocuments.METADATA, text.getString(CommitDocuments.METADATA)),
				Updates.set(event + CommitDocuments.PAYLOAD, text.getString(CommitDocuments.PAYLOAD)),
				Updates.set(event + CommitDocuments.SALT, text.get(CommitDocuments.SALT)),
				Updates.set(event + CommitDocuments.ERASED_BY, erasedBy));
	}

}
