package pl.utrwal.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/**
 * Computes the links between commits again.
 *
 * @param known hashes that are known from elsewhere, by number
 */
record Verifier(MongoCollection<Document> commits, Map<Long, String> known) {

	private static final String MISSING = "it is missing";

	private static final int WINDOW = 64;

	/** So few documents of full size fit into one reply. */
	private static final int DOCUMENTS_PER_REPLY = 8;

	/**
	 * @param good a commit that is taken as good
	 * @param last the number of the newest commit
	 */
	Verification verify(Head good, long last) {
		Head head = good;
		while (head.number() < last) {
			List<Document> window = window(head.number() + 1);
			if (window.isEmpty()) {
				return broken(head, MISSING);
			}
			for (Document document : window) {
				String fault = fault(document, head);
				if (fault != null) {
					return broken(head, fault);
				}
				head = Head.of(CommitDocuments.commit(document));
			}
		}
		for (long number : this.known.keySet()) {
			if (number > head.number()) {
				return broken(head, MISSING + "; a checkpoint covers %d commits".formatted(number));
			}
		}
		return Verification.intact(head.number(), head.hash());
	}

	private static Verification broken(Head good, String fault) {
		return Verification.broken(good.number(), good.hash(), fault);
	}

	private List<Document> window(long first) {
		List<Long> numbers = LongStream.range(first, first + WINDOW).boxed().toList();
		return this.commits.find(Filters.in(CommitDocuments.NUMBER, numbers))
			.sort(Sorts.ascending(CommitDocuments.NUMBER))
			.batchSize(DOCUMENTS_PER_REPLY)
			.into(new ArrayList<>());
	}

	private String fault(Document document, Head before) {
		try {
			Commit commit = CommitDocuments.commit(document);
			if (commit.number() != before.number() + 1) {
				return MISSING;
			}
			String fault = fault(commit, before.hash());
			return (fault != null) ? fault : derivedFault(commit, document, before);
		}
		catch (RuntimeException ex) {
			return "it cannot be read: " + ex.getMessage();
		}
	}

	private static String fault(Commit commit, String previous) {
		if (!commit.previous().equals(previous)) {
			return "it does not follow the commit before";
		}
		if (!commit.inner().equals(Chain.inner(commit.cid(), commit.recordedAt(), commit.node(), commit.events()))) {
			return "its content is not what was stored";
		}
		if (!commit.hash().equals(Chain.link(commit.number(), commit.previous(), commit.inner()))) {
			return "its hash is wrong";
		}
		return null;
	}

	private String derivedFault(Commit commit, Document document, Head before) {
		if (!commit.maxTimestamp().equals(before.latestWith(commit.events()))) {
			return "its latest time is wrong";
		}
		if (!CommitDocuments.keys(document).equals(commit.events().stream().map(StoredEvent::key).toList())) {
			return "its keys are not those of its events";
		}
		String expected = this.known.get(commit.number());
		return (expected == null || expected.equals(commit.hash())) ? null
				: "its hash is not the one in the checkpoint";
	}

}
