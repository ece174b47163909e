package pl.utrwal.eventstore.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * The commits in their one order, which is that of their numbers: 1 to N without gaps,
 * each a leaf of one Merkle tree. Several nodes may write to one database, each through
 * its own log.
 */
public final class CommitLog implements AutoCloseable {

	private static final String COLLECTION = "commits";

	private static final LongConsumer NOBODY = (number) -> {
	};

	private final MongoCollection<Document> collection;

	private final CommitReader commits;

	/** For what the next insert would meet, even if a majority does not have it yet. */
	private final CommitReader newest;

	private final Tiles tiles;

	private final LedgerFault fault = new LedgerFault();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final CheckedCommits checked;

	private final SeenCommits seen;

	private final CommitWriter writer;

	private CommitLog(MongoDatabase database, Set<String> known, Clock clock, String node, Duration between) {
		this.collection = database.getCollection(COLLECTION)
			.withReadPreference(ReadPreference.primary())
			.withReadConcern(ReadConcern.MAJORITY)
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.commits = new CommitReader(this.collection);
		this.newest = new CommitReader(this.collection.withReadConcern(ReadConcern.LOCAL));
		this.tiles = new Tiles(database);
		checkIndex();
		EventNames names = new EventNames(database, known, clock);
		this.checked = CheckedCommits.open(this.collection, this.newest, this.tiles, this.fault);
		this.seen = new SeenCommits(this.commits, this.checked.last(), known, this.fault, this::wakeAll, node, between);
		this.writer = new CommitWriter(this.collection, names, this.checked, this.seen, this.fault, this::wakeAll,
				clock, node);
	}

	/**
	 * Checks the store and opens it for reading and appending, where no other node
	 * appends.
	 * @param known the names of all events that may be stored
	 * @param clock says when a commit is recorded
	 * @param node the name of this writer, stored in its commits
	 * @throws IllegalStateException if its unique index is missing, the last commits are
	 * not what was stored, or a stored event's name is not known
	 */
	public static CommitLog open(MongoDatabase database, Set<String> known, Clock clock, String node) {
		return open(database, known, clock, node, null);
	}

	/**
	 * The same where other nodes append too.
	 * @param between how long to wait between two looks for their commits
	 */
	public static CommitLog open(MongoDatabase database, Set<String> known, Clock clock, String node,
			Duration between) {
		return new CommitLog(database, known, clock, node, between);
	}

	private void checkIndex() {
		for (Document index : this.collection.listIndexes()) {
			if (index.get("key", Document.class).equals(new Document(CommitDocuments.KEYS, 1))
					&& index.getBoolean("unique", false)) {
				return;
			}
		}
		if (!this.newest.isEmpty()) {
			throw new StartRefused(
					("The collection %s has lost its unique index on %s. Find out who dropped it, and put a backup back; a new index would hide what was stored twice")
						.formatted(COLLECTION, CommitDocuments.KEYS));
		}
		this.collection.createIndex(Indexes.ascending(CommitDocuments.KEYS), new IndexOptions().unique(true));
	}

	/**
	 * Stores events together, and waits until they are safe.
	 * @param cid the key of this append; if it is stored already, that commit is the
	 * answer, and nothing is stored
	 * @throws IllegalArgumentException if there are no events, or too many or too large
	 * ones for one commit, or text that is no Unicode
	 * @throws CommitConflict if an event's place or id is taken
	 * @throws LedgerBroken if the log takes nothing any more
	 * @throws StoreRefused if they were not stored, as the database has no room or has
	 * failed for good
	 * @throws OutcomeUnknown if it cannot be said whether they were stored
	 */
	public Commit append(String cid, List<StoredEvent> events) {
		return this.writer.append(cid, events);
	}

	/**
	 * Takes nothing any more, until the program is started anew.
	 * @param reason for whoever runs the installation
	 */
	public void breakDown(String reason) {
		this.fault.report(reason);
	}

	/**
	 * Why nothing is taken any more.
	 */
	public Optional<String> broken() {
		return this.fault.reason();
	}

	private void wakeAll() {
		this.listeners.forEach(Runnable::run);
	}

	/**
	 * The tree of at least so many commits.
	 * @throws IllegalArgumentException if there are not so many
	 */
	public MerkleTree tree(long size) {
		MerkleTree tree = this.checked.tree();
		while (tree.size() < size) {
			List<Commit> next = this.commits.after(tree.size());
			if (next.isEmpty()) {
				throw new IllegalArgumentException("There are %d commits, not %d".formatted(tree.size(), size));
			}
			next.forEach(this.checked::follow);
		}
		return tree;
	}

	/**
	 * The commits from that number on, in order: at most {@code max}, fewer if they are
	 * large, and none only if there is none.
	 */
	public List<Commit> read(long from, int max) {
		return this.seen.read(from, max);
	}

	/**
	 * A commit as it lies in the database now, whatever is remembered of it.
	 */
	public Optional<Commit> stored(long number) {
		return this.commits.read(number, 1).stream().findFirst();
	}

	/**
	 * The number of the last commit that this node has heard of: at once of its own, a
	 * moment later of those of other nodes. Asks nobody.
	 */
	public long seen() {
		return this.seen.last();
	}

	/**
	 * Has commits that were changed be read from the database again.
	 */
	public void forgetRecent() {
		this.seen.forget();
	}

	/**
	 * The number of the last commit of any node; 0 if there is none.
	 */
	public long head() {
		return this.seen.head();
	}

	/**
	 * Whether an event has been stored at a position, or after it.
	 */
	public boolean isReached(long position) {
		long number = Position.commitNumber(position);
		long last = (number < seen()) ? seen() : head();
		return number < last || number == last && last > 0 && position <= read(last, 1).getFirst().lastPosition();
	}

	/**
	 * When the event at a position was recorded, which was reached; the last one of its
	 * commit where the position lies after all of them.
	 */
	public Instant recordedAt(long position) {
		List<StoredEvent> events = read(Math.max(1, Position.commitNumber(position)), 1).getFirst().events();
		return events.get(Math.min(Position.index(position), events.size() - 1)).timestamp();
	}

	/**
	 * The commits with those numbers, in order; a number that is not stored is left out.
	 */
	public List<Commit> readAll(Set<Long> numbers) {
		return this.commits.readAll(numbers);
	}

	/**
	 * The commit that was appended under that key.
	 */
	public Optional<Commit> findByCid(String cid) {
		return this.commits.find(CommitDocuments.cidKey(cid));
	}

	/**
	 * The commit that holds the event at that place of an aggregate's stream.
	 */
	public Optional<Commit> commitOf(String aggregateId, long sequence) {
		return this.commits.find(StoredEvent.key(aggregateId, sequence));
	}

	/**
	 * The commits that hold any of that many events of an aggregate, in order.
	 */
	public List<Commit> commitsOf(String aggregateId, long firstSequence, int count) {
		return this.commits.of(aggregateId, firstSequence, count);
	}

	/**
	 * Runs after commits were stored, of this node or another, and now and then when
	 * nothing was, on a thread of the log; so it must only wake somebody.
	 */
	public void onAppend(Runnable listener) {
		this.listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		this.listeners.remove(listener);
	}

	/**
	 * Computes the tree again, from the first commit to the last.
	 */
	public Verification verify() {
		return verify(Map.of(), NOBODY);
	}

	/**
	 * Computes the tree again, from the first commit to the last, and holds it to roots
	 * that are known from elsewhere.
	 * @param known roots by size
	 * @param progress is told how many commits are done
	 */
	public Verification verify(Map<Long, Hash> known, LongConsumer progress) {
		return verify(Head.START, known, progress);
	}

	/**
	 * Computes the tree again, from a commit on that is taken as good with all before it.
	 * @param size the number of that commit, or 0
	 */
	public Verification verifyFrom(long size) {
		return verify((size == 0) ? Head.START : Head.of(stored(size).orElseThrow()), Map.of(), NOBODY);
	}

	private Verification verify(Head good, Map<Long, Hash> known, LongConsumer progress) {
		MerkleTree again = MerkleTree.load(this.tiles, this.newest::leaves, good.number());
		return new Verifier(this.collection, known, good, again).verify(head(), progress);
	}

	/**
	 * Stores what waits, if the database answers, and takes no more.
	 */
	@Override
	public void close() {
		try {
			this.writer.close();
			this.seen.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
