package pl.utrwal.eventstore.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/**
 * Computes the tree of commits again, from their stored words.
 */
final class Verifier {

	private static final String MISSING = "it is missing";

	private static final int WINDOW = 64;

	private final MongoCollection<Document> commits;

	private final Map<Long, Hash> known;

	private final MerkleTree tree;

	private final ErasedWords erased = new ErasedWords();

	private Head head;

	/**
	 * @param known roots that are known from elsewhere, by size
	 * @param good a commit that is taken as good
	 * @param tree of all up to that commit; it grows with what is found in order
	 */
	Verifier(MongoCollection<Document> commits, Map<Long, Hash> known, Head good, MerkleTree tree) {
		this.commits = commits;
		this.known = known;
		this.head = good;
		this.tree = tree;
	}

	/**
	 * @param last the number of the newest commit
	 * @param progress is told the number of each commit that was read
	 */
	Verification verify(long last, LongConsumer progress) {
		while (this.head.number() < last) {
			List<Document> window = window(this.head.number() + 1);
			if (window.isEmpty()) {
				return broken(MISSING);
			}
			for (Document document : window) {
				String fault = fault(document);
				if (fault != null) {
					return broken(fault);
				}
			}
			progress.accept(this.head.number());
		}
		for (long size : this.known.keySet()) {
			if (size > this.head.number()) {
				return broken(MISSING + "; a checkpoint covers %d commits".formatted(size));
			}
		}
		return this.erased.firstBad()
			.map((bad) -> Verification.broken(bad.commit() - 1, bad.before(), "its words are not what was stored"))
			.orElseGet(() -> Verification.intact(this.head.number(), this.head.root()));
	}

	/**
	 * The last commit that was found in order.
	 */
	Head head() {
		return this.head;
	}

	private Verification broken(String fault) {
		return Verification.broken(this.head.number(), this.head.root(), fault);
	}

	private List<Document> window(long first) {
		List<Long> numbers = LongStream.range(first, first + WINDOW).boxed().toList();
		return this.commits.find(Filters.in(CommitDocuments.NUMBER, numbers))
			.sort(Sorts.ascending(CommitDocuments.NUMBER))
			.into(new ArrayList<>());
	}

	private String fault(Document document) {
		try {
			Commit commit = CommitDocuments.commit(document);
			if (commit.number() != this.head.number() + 1) {
				return MISSING;
			}
			if (!document.equals(CommitDocuments.of(commit))) {
				return "it holds what no commit holds";
			}
			if (!commit.leaf().equals(MerkleHash.leaf(commit.canonicalBytes()))) {
				return "its content is not what was stored";
			}
			if (!commit.maxTimestamp().equals(this.head.latestWith(commit.events()))) {
				return "its latest time is wrong";
			}
			if (commit.recordedAt().isBefore(this.head.recordedAt())) {
				return "it was recorded before the commit that it follows";
			}
			Hash before = this.head.root();
			this.tree.append(commit.leaf());
			String fault = rootFault(commit);
			if (fault != null) {
				return fault;
			}
			this.erased.read(commit, before);
			this.head = Head.of(commit);
			return null;
		}
		catch (RuntimeException ex) {
			return "it cannot be read: " + ex.getMessage();
		}
	}

	private String rootFault(Commit commit) {
		if (!commit.root().equals(this.tree.root())) {
			return "its root is not that of the commits up to it";
		}
		Hash expected = this.known.get(commit.number());
		return (expected == null || expected.equals(commit.root())) ? null
				: "its root is not the one in the checkpoint";
	}

}
