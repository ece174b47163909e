package pl.utrwal.eventstore.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.Binary;

/**
 * Commits to and from their stored form.
 */
final class CommitDocuments {

	static final String NUMBER = "_id";

	static final String CID = "cid";

	/** All that may stand in one commit only, for one unique index. */
	static final String KEYS = "k";

	static final String EVENTS = "e";

	static final String EVENT_NAME = "t";

	static final String METADATA = "md";

	static final String PAYLOAD = "p";

	static final String SALT = "salt";

	static final String ERASED_BY = "x";

	static final String LEAF = "leaf";

	private CommitDocuments() {
	}

	static Document of(Commit commit) {
		return new Document(NUMBER, commit.number()).append(CID, commit.cid())
			.append("maxTs", nanos(commit.maxTimestamp()))
			.append(LEAF, binary(commit.leaf()))
			.append("root", binary(commit.root()))
			.append("ts", nanos(commit.recordedAt()))
			.append("node", commit.node())
			.append(KEYS, keys(commit))
			.append(EVENTS,
					IntStream.range(0, commit.events().size())
						.mapToObj((i) -> of(commit.events().get(i), commit.seals().get(i)))
						.toList());
	}

	static List<String> keys(Commit commit) {
		return Stream
			.concat(Stream.of(cidKey(commit.cid())),
					commit.events().stream().flatMap((event) -> Stream.of(event.key(), eventIdKey(event.id()))))
			.toList();
	}

	/** What follows the last colon says what it is: of a place in a stream, a number. */
	static String cidKey(String cid) {
		return cid + ":cid";
	}

	static String eventIdKey(String id) {
		return id + ":id";
	}

	private static Document of(StoredEvent event, Seal seal) {
		Document document = new Document("id", event.id()).append("a", event.aggregateId())
			.append("s", event.sequence())
			.append("ty", event.aggregateType())
			.append(EVENT_NAME, event.name())
			.append("rev", event.revision())
			.append("ts", nanos(event.timestamp()))
			.append(METADATA, event.metadata())
			.append(PAYLOAD, event.payload())
			.append(SALT, binary(seal.salt()))
			.append("c", binary(seal.commitment()));
		return (seal.erasedBy() != null) ? document.append(ERASED_BY, seal.erasedBy()) : document;
	}

	static Binary binary(Hash hash) {
		return new Binary(hash.bytes());
	}

	static Hash hash(Document document, String field) {
		return Hash.of(document.get(field, Binary.class).getData());
	}

	/**
	 * @throws IllegalStateException if no commit was ever stored like that
	 */
	static Commit commit(Document document) {
		try {
			return read(document);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(
					"Commit %s cannot be read: %s".formatted(document.get(NUMBER), ex.getMessage()), ex);
		}
	}

	private static Commit read(Document document) {
		List<Document> events = document.getList(EVENTS, Document.class);
		return new Commit(document.getLong(NUMBER), document.getString(CID), instant(document, "maxTs"),
				hash(document, LEAF), hash(document, "root"), instant(document, "ts"), document.getString("node"),
				events.stream().map(CommitDocuments::event).toList(),
				events.stream()
					.map((event) -> new Seal(hash(event, SALT), hash(event, "c"), event.getLong(ERASED_BY)))
					.toList());
	}

	private static StoredEvent event(Document document) {
		return new StoredEvent(document.getString("id"), document.getString("a"), document.getLong("s"),
				document.getString("ty"), document.getString(EVENT_NAME), document.getString("rev"),
				instant(document, "ts"), document.getString(METADATA), document.getString(PAYLOAD));
	}

	/**
	 * How a time is stored: a date of BSON has milliseconds only, and text takes long to
	 * read.
	 * @return nanoseconds since 1970 in UTC
	 * @throws IllegalArgumentException if it lies outside of the years 1678 to 2261
	 */
	static long nanos(Instant time) {
		try {
			return ChronoUnit.NANOS.between(Instant.EPOCH, time);
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException("The time %s cannot be stored".formatted(time), ex);
		}
	}

	private static Instant instant(Document document, String field) {
		return Instant.EPOCH.plusNanos(document.getLong(field));
	}

}
