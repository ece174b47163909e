package pl.utrwal.eventstore;

import java.time.Instant;
import java.util.List;

import org.bson.Document;

/**
 * Commits to and from their stored form.
 */
final class CommitDocuments {

	static final String NUMBER = "_id";

	static final String CID = "cid";

	static final String KEYS = "k";

	static final String EVENTS = "e";

	static final String EVENT_ID = "e.id";

	static final String EVENT_NAME = "t";

	private CommitDocuments() {
	}

	static Document of(Commit commit) {
		return new Document(NUMBER, commit.number()).append(CID, commit.cid())
			.append("maxTs", commit.maxTimestamp().toString())
			.append("prev", commit.previous())
			.append("inner", commit.inner())
			.append("h", commit.hash())
			.append("ts", commit.recordedAt().toString())
			.append("node", commit.node())
			.append(KEYS, commit.events().stream().map(StoredEvent::key).toList())
			.append(EVENTS, commit.events().stream().map(CommitDocuments::of).toList());
	}

	private static Document of(StoredEvent event) {
		return new Document("id", event.id()).append("a", event.aggregateId())
			.append("s", event.sequence())
			.append("ty", event.aggregateType())
			.append(EVENT_NAME, event.name())
			.append("rev", event.revision())
			.append("ts", event.timestamp().toString())
			.append("md", event.metadata())
			.append("p", event.payload());
	}

	static Commit commit(Document document) {
		return new Commit(document.getLong(NUMBER), document.getString(CID), instant(document, "maxTs"),
				document.getString("prev"), document.getString("inner"), document.getString("h"),
				instant(document, "ts"), document.getString("node"),
				document.getList(EVENTS, Document.class).stream().map(CommitDocuments::event).toList());
	}

	private static StoredEvent event(Document document) {
		return new StoredEvent(document.getString("id"), document.getString("a"), document.getLong("s"),
				document.getString("ty"), document.getString(EVENT_NAME), document.getString("rev"),
				instant(document, "ts"), document.getString("md"), document.getString("p"));
	}

	static List<String> keys(Document document) {
		return document.getList(KEYS, String.class);
	}

	private static Instant instant(Document document, String field) {
		return Instant.parse(document.getString(field));
	}

}
