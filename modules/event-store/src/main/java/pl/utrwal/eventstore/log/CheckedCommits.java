package pl.utrwal.eventstore.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * The commits that this node has checked: the last of them, and the tree of all. The next
 * number is counted from here.
 */
final class CheckedCommits {

	private static final String KEEP_IT = "Keep the store as it is, find out who could write to it, and put a backup back";

	private static final int CHECKED_AT_START = 1024;

	private final CommitReader newest;

	private final LedgerFault fault;

	private final MerkleTree tree;

	/** Changed together with the tree, and under its lock. */
	private Head head;

	private CheckedCommits(CommitReader newest, LedgerFault fault, MerkleTree tree, Head head) {
		this.newest = newest;
		this.fault = fault;
		this.tree = tree;
		this.head = head;
	}

	/**
	 * Checks the last commits of a store, and takes those before them as good.
	 * @param newest reads what the next insert would meet
	 * @throws StartRefused if they are not what was stored
	 */
	static CheckedCommits open(MongoCollection<Document> collection, CommitReader newest, Tiles tiles,
			LedgerFault fault) {
		String name = collection.getNamespace().getCollectionName();
		long last = newest.lastNumber();
		long from = Math.max(0, last - CHECKED_AT_START);
		Head good = Head.START;
		if (from > 0) {
			good = newest.read(from, 1)
				.stream()
				.findFirst()
				.map(Head::of)
				.orElseThrow(() -> new StartRefused(
						("Commit %d of %d is missing from the collection %s. " + KEEP_IT).formatted(from, last, name)));
		}
		MerkleTree tree = MerkleTree.load(tiles, newest::leaves, from);
		if (!tree.root().equals(good.root())) {
			throw new StartRefused(
					("Commit %d of %d in the collection %s is broken: its root is not that of the commits up to it. "
							+ KEEP_IT)
						.formatted(from, last, name));
		}
		Verifier verifier = new Verifier(collection.withReadConcern(ReadConcern.LOCAL), Map.of(), good, tree);
		Verification verification = verifier.verify(last, (number) -> {
		});
		if (!verification.intact()) {
			throw new StartRefused(("Commit %d of %d in the collection %s is broken: %s. " + KEEP_IT)
				.formatted(verification.firstBad(), last, name, verification.reason()));
		}
		CheckedCommits checked = new CheckedCommits(newest, fault, tree, verifier.head());
		checked.advance();
		return checked;
	}

	/**
	 * What those that wait would be stored as, if nobody else stores anything before.
	 */
	List<Commit> number(List<PendingCommit> group, Clock clock, String node) {
		/**
		 * What those that wait would be stored as, if nobody else stores anything before.
		 */
		List<Commit> numbered = new ArrayList<>();
		Head last;
		TreeEdge edge;
		synchronized (this.tree) {
			last = this.head;
			edge = this.tree.edge();
		}
		for (PendingCommit waiting : group) {
			Commit commit = waiting.after(last, edge, clock, node);
			numbered.add(commit);
			last = Head.of(commit);
		}
		return numbered;
	}

	/** Takes in what other nodes stored since. */
	void advance() {
		List<Commit> next = this.newest.after(this.head.number());
		while (!next.isEmpty()) {
			next.forEach(this::follow);
			next = this.newest.after(this.head.number());
		}
	}

	/**
	 * Takes in a commit, if it is the next one.
	 * @throws LedgerBroken if it does not extend those before it
	 */
	void follow(Commit commit) {
		synchronized (this.tree) {
			if (commit.number() != this.head.number() + 1) {
				return;
			}
			this.head = Head.of(commit);
			try {
				this.tree.append(commit.leaf());
			}
			catch (IllegalStateException ex) {
				throw this.fault.report("commit %d: %s".formatted(commit.number(), ex.getMessage()));
			}
			if (!this.tree.root().equals(commit.root())) {
				throw this.fault.report("commit %d does not extend the commits before it".formatted(commit.number()));
			}
		}
	}

	long last() {
		synchronized (this.tree) {
			return this.head.number();
		}
	}

	MerkleTree tree() {
		return this.tree;
	}

}
