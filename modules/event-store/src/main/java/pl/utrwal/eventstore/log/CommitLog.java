package pl.utrwal.eventstore.log;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pl.utrwal.eventstore.contract.events.WordsErased;

/**
 * The commits in their one order, which is that of their numbers: 1 to N without gaps,
 * each a leaf of one Merkle tree. Several nodes may write to one database, each through
 * its own log.
 * <p>
 * One thread writes. It gathers the commits that wait and claims the next numbers by
 * inserting them; where a number is taken, another node was first, and it takes the next.
 * A commit is answered only when a majority has it on disk, and is found by its
 * {@code cid} before it is tried again.
 */
public final class CommitLog implements AutoCloseable {

	private static final String KEEP_IT = "Keep the store as it is, find out who could write to it, and put a backup back";

	private static final Logger log = LoggerFactory.getLogger(CommitLog.class);

	private static final String COLLECTION = "commits";

	/**
	 * The event names in use, so that start-up need not read every commit; a name is
	 * stored here before the first commit that has it.
	 */
	private static final String NAMES = "eventNames";

	private static final int GROUP = 64;

	private static final int WINDOW = 64;

	private static final int CHECKED_AT_START = 1024;

	private static final int MAX_CONTENT = 4 << 20;

	private static final LongConsumer NOBODY = (number) -> {
	};

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration SHORTEST_REST = Duration.ofMillis(100);

	/** Wakes the writer so that it sees that the log is closed. */
	private static final PendingCommit END = new PendingCommit("", List.of());

	private final MongoCollection<Document> collection;

	private final CommitReader commits;

	/** For what the next insert would meet, even if a majority does not have it yet. */
	private final CommitReader newest;

	private final MongoCollection<Document> names;

	private final Set<String> usedNames = ConcurrentHashMap.newKeySet();

	private final Clock clock;

	private final String node;

	private final BlockingQueue<PendingCommit> queue = new LinkedBlockingQueue<>();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** The number of the last commit that this node knows to be stored. */
	private final AtomicLong seen = new AtomicLong();

	private final RecentCommits recent = new RecentCommits();

	private final Set<String> known;

	private final Thread writer;

	/** Looks for commits of other nodes; null if there are none. */
	private final Thread lookout;

	private final Tiles tiles;

	private volatile boolean closed;

	/** Why nothing is taken any more; null if all is well. */
	private volatile String broken;

	private MerkleTree tree;

	/** Changed together with the tree, and under its lock. */
	private Head head = Head.START;

	private CommitLog(MongoDatabase database, Set<String> known, Clock clock, String node, Duration between) {
		this.collection = database.getCollection(COLLECTION)
			.withReadPreference(ReadPreference.primary())
			.withReadConcern(ReadConcern.MAJORITY)
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.commits = new CommitReader(this.collection);
		this.newest = new CommitReader(this.collection.withReadConcern(ReadConcern.LOCAL));
		this.names = database.getCollection(NAMES).withWriteConcern(WriteConcern.MAJORITY);
		this.tiles = new Tiles(database);
		this.clock = clock;
		this.node = node;
		this.known = known;
		this.writer = new Thread(this::write, "commit-writer-" + node);
		this.lookout = (between != null) ? new Thread(() -> lookOut(between), "commit-lookout-" + node) : null;
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
		CommitLog log = new CommitLog(database, known, clock, node, between);
		log.checkIndex();
		log.checkNames();
		log.checkHead();
		log.writer.setDaemon(true);
		log.writer.start();
		if (log.lookout != null) {
			log.lookout.setDaemon(true);
			log.lookout.start();
		}
		return log;
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

	private void checkNames() {
		this.names.find().map((document) -> document.getString("_id")).into(this.usedNames);
		Set<String> unknown = new TreeSet<>(this.usedNames);
		unknown.removeAll(this.known);
		if (!unknown.isEmpty()) {
			throw new StartRefused(
					"The store holds events that this version does not know: %s. Start the version that wrote them, or a newer one"
						.formatted(String.join(", ", unknown)));
		}
	}

	private void checkHead() {
		long last = this.newest.lastNumber();
		long from = Math.max(0, last - CHECKED_AT_START);
		if (from > 0) {
			this.head = this.newest.read(from, 1)
				.stream()
				.findFirst()
				.map(Head::of)
				.orElseThrow(() -> new StartRefused(("Commit %d of %d is missing from the collection %s. " + KEEP_IT)
					.formatted(from, last, COLLECTION)));
		}
		this.tree = MerkleTree.load(this.tiles, this.newest::leaves, from);
		if (!this.tree.root().equals(this.head.root())) {
			throw new StartRefused(
					("Commit %d of %d in the collection %s is broken: its root is not that of the commits up to it. "
							+ KEEP_IT)
						.formatted(from, last, COLLECTION));
		}
		Verifier verifier = new Verifier(this.collection.withReadConcern(ReadConcern.LOCAL), Map.of(), this.head,
				this.tree);
		Verification verification = verifier.verify(last, NOBODY);
		if (!verification.intact()) {
			throw new StartRefused(("Commit %d of %d in the collection %s is broken: %s. " + KEEP_IT)
				.formatted(verification.firstBad(), last, COLLECTION, verification.reason()));
		}
		this.head = verifier.head();
		advance();
		this.seen.set(this.head.number());
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
		checkContent(events);
		checkNotBroken();
		PendingCommit waiting = new PendingCommit(cid, List.copyOf(events));
		synchronized (this.queue) {
			if (this.closed) {
				throw new IllegalStateException("The commit log is closed");
			}
			this.queue.add(waiting);
		}
		return waiting.await();
	}

	private void checkNotBroken() {
		if (this.broken != null) {
			throw new LedgerBroken(this.broken);
		}
	}

	/**
	 * Takes nothing any more, until the program is started anew.
	 * @param reason for whoever runs the installation
	 */
	public void breakDown(String reason) {
		log.error("The ledger takes nothing any more: {}", reason);
		this.broken = reason;
	}

	/**
	 * Why nothing is taken any more.
	 */
	public Optional<String> broken() {
		return Optional.ofNullable(this.broken);
	}

	private static void checkContent(List<StoredEvent> events) {
		if (events.isEmpty() || events.size() > Position.MAX_EVENTS) {
			throw new IllegalArgumentException(
					"A commit holds 1 to %d events, not %d".formatted(Position.MAX_EVENTS, events.size()));
		}
		long size = events.stream().mapToLong((event) -> bytes(event.payload()) + bytes(event.metadata())).sum();
		if (size > MAX_CONTENT) {
			throw new IllegalArgumentException("A commit of %d bytes is larger than %d".formatted(size, MAX_CONTENT));
		}
		events.forEach((event) -> CommitDocuments.nanos(event.timestamp()));
		Set<String> ids = new HashSet<>();
		Set<String> keys = new HashSet<>();
		for (int i = 0; i < events.size(); i++) {
			if (!ids.add(events.get(i).id()) || !keys.add(events.get(i).key())) {
				throw new CommitConflict(i, events.get(i));
			}
		}
	}

	/** Half a surrogate pair would come back as another character, with another hash. */
	private static long bytes(String text) {
		try {
			return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("An event holds text that is no Unicode", ex);
		}
	}

	private void write() {
		List<PendingCommit> group = new ArrayList<>();
		long rest = SHORTEST_REST.toMillis();
		while (!this.closed || !this.queue.isEmpty()) {
			try {
				PendingCommit first = this.queue.poll(rest, TimeUnit.MILLISECONDS);
				if (first != null) {
					group.add(first);
					this.queue.drainTo(group, GROUP - 1);
					group.removeIf(END::equals);
					store(group);
					rest = SHORTEST_REST.toMillis();
				}
				else {
					wakeAll();
					rest = Math.min(rest * 2, LONGEST_PAUSE.toMillis());
				}
			}
			catch (LedgerBroken ex) {
				group.forEach((waiting) -> waiting.fail(ex));
			}
			catch (InterruptedException | RuntimeException ex) {
				log.error("{} commits failed", group.size(), ex);
				group.forEach((waiting) -> waiting.fail(new OutcomeUnknown(waiting.cid(), ex)));
			}
			group.clear();
		}
	}

	/**
	 * Stores what it can, in order, and takes it off the list as it is answered.
	 */
	private void store(List<PendingCommit> group) throws InterruptedException {
		long pause = 25;
		while (!group.isEmpty()) {
			checkNotBroken();
			try {
				group.removeIf((waiting) -> waiting.isDone());
				useNames(group);
				insert(group);
				pause = 25;
			}
			catch (MongoException ex) {
				if (StoreRefused.isFull(ex) || StoreRefused.isFailed(ex)) {
					takeStored(group);
					group.forEach((waiting) -> waiting.refuse(ex));
					group.clear();
					break;
				}
				group.forEach(PendingCommit::doubt);
				log.warn("Not known whether {} commits were stored; looking for them", group.size(), ex);
				group.removeIf((waiting) -> waiting.giveUpIf(this.closed || waiting.isOverdue(), ex));
				Thread.sleep(pause);
				pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
				takeStored(group);
			}
			wakeAll();
		}
	}

	private void insert(List<PendingCommit> group) {
		if (group.isEmpty()) {
			return;
		}
		List<Commit> numbered = number(group);
		try {
			this.collection.insertMany(numbered.stream().map(CommitDocuments::of).toList(),
					new InsertManyOptions().ordered(true));
			acknowledge(group, numbered);
		}
		catch (MongoBulkWriteException ex) {
			if (ex.getWriteConcernError() != null || ex.getWriteErrors().isEmpty()) {
				throw ex;
			}
			int failed = ex.getWriteErrors().get(0).getIndex();
			acknowledge(group, numbered.subList(0, failed));
			if (ErrorCategory.fromErrorCode(ex.getWriteErrors().get(0).getCode()) != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			resolve(group, numbered.get(failed).number());
		}
	}

	/**
	 * The first of the group met a key that is taken: its number, its cid, or that of an
	 * event.
	 */
	private void resolve(List<PendingCommit> group, long number) {
		PendingCommit first = group.get(0);
		if (takeStored(first)) {
			group.remove(0);
			advance();
			return;
		}
		if (this.newest.hasNumber(number)) {
			advance();
			return;
		}
		for (int i = 0; i < first.events().size(); i++) {
			StoredEvent event = first.events().get(i);
			if (this.newest.hasKey(event.key()) || this.newest.hasKey(CommitDocuments.eventIdKey(event.id()))) {
				first.fail(new CommitConflict(i, event));
				group.remove(0);
				return;
			}
		}
		throw new MongoException("The key that commit %s met has gone".formatted(first.cid()));
	}

	private void takeStored(List<PendingCommit> group) {
		try {
			group.removeIf(this::takeStored);
			advance();
		}
		catch (MongoException ex) {
			log.debug("Still not known", ex);
		}
	}

	/**
	 * Answers it if it is stored already. If only the node that answers has it, a
	 * majority may yet lose it: then we are asked again.
	 */
	private boolean takeStored(PendingCommit waiting) {
		Optional<Commit> stored = findByCid(waiting.cid());
		if (stored.isPresent()) {
			catchUp();
			waiting.complete(stored.get());
			return true;
		}
		if (this.newest.hasKey(CommitDocuments.cidKey(waiting.cid()))) {
			throw new MongoException("Commit %s is not yet with a majority".formatted(waiting.cid()));
		}
		return false;
	}

	private void useNames(List<PendingCommit> group) {
		for (PendingCommit waiting : group) {
			for (StoredEvent event : waiting.events()) {
				if (!this.usedNames.contains(event.name())) {
					this.names.updateOne(Filters.eq("_id", event.name()),
							Updates.setOnInsert("since", this.clock.instant().toString()),
							new UpdateOptions().upsert(true));
					this.usedNames.add(event.name());
				}
			}
		}
	}

	private List<Commit> number(List<PendingCommit> group) {
		List<Commit> numbered = new ArrayList<>();
		Head last;
		TreeEdge edge;
		synchronized (this.tree) {
			last = this.head;
			edge = this.tree.edge();
		}
		for (PendingCommit waiting : group) {
			Commit commit = waiting.after(last, edge, this.clock, this.node);
			numbered.add(commit);
			last = Head.of(commit);
		}
		return numbered;
	}

	/** They are stored, whatever is found wrong with those before them. */
	private void acknowledge(List<PendingCommit> group, List<Commit> stored) {
		for (Commit commit : stored) {
			see(commit);
			group.remove(0).complete(commit);
		}
		stored.forEach(this::follow);
	}

	/**
	 * Again when all is quiet: Axon loses a call that comes while it is at work.
	 */
	private void wakeAll() {
		this.listeners.forEach(Runnable::run);
	}

	/** Whoever finds a gap before it reads what is missing from the database. */
	private void see(Commit commit) {
		synchronized (this.recent) {
			if (commit.number() > this.seen.get()) {
				if (commit.events().stream().anyMatch((event) -> event.name().equals(WordsErased.NAME))) {
					// those before it are about to be changed, or are already
					this.recent.clear();
				}
				this.recent.add(commit);
				this.seen.set(commit.number());
			}
		}
	}

	private void lookOut(Duration between) {
		while (!this.closed) {
			try {
				if (catchUp()) {
					wakeAll();
				}
				Thread.sleep(between);
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				log.debug("Commits of other nodes cannot be looked for", ex);
			}
		}
	}

	/** Reads what was stored without this node being told. */
	private boolean catchUp() {
		boolean any = false;
		List<Commit> next = this.commits.read(this.seen.get() + 1, WINDOW);
		while (!next.isEmpty()) {
			any = true;
			next.forEach(this::checkKnown);
			next.forEach(this::see);
			next = this.commits.read(this.seen.get() + 1, WINDOW);
		}
		return any;
	}

	/** A newer version runs beside this one, and has begun to store what is new in it. */
	private void checkKnown(Commit commit) {
		commit.events()
			.stream()
			.map(StoredEvent::name)
			.filter((name) -> !this.known.contains(name) && this.broken == null)
			.findFirst()
			.ifPresent((name) -> breakDown(
					"commit %d holds the event %s, which this version does not know: it has to be replaced by the newer one"
						.formatted(commit.number(), name)));
	}

	private void advance() {
		List<Commit> next = this.newest.read(this.head.number() + 1, WINDOW);
		while (!next.isEmpty()) {
			next.forEach(this::follow);
			next = this.newest.read(this.head.number() + 1, WINDOW);
		}
	}

	private void follow(Commit commit) {
		synchronized (this.tree) {
			if (commit.number() != this.head.number() + 1) {
				return;
			}
			this.head = Head.of(commit);
			try {
				this.tree.append(commit.leaf());
			}
			catch (IllegalStateException ex) {
				throw brokenDown("commit %d: %s".formatted(commit.number(), ex.getMessage()));
			}
			if (!this.tree.root().equals(commit.root())) {
				throw brokenDown("commit %d does not extend the commits before it".formatted(commit.number()));
			}
		}
	}

	private LedgerBroken brokenDown(String reason) {
		breakDown(reason);
		return new LedgerBroken(reason);
	}

	/**
	 * The tree of at least so many commits.
	 * @throws IllegalArgumentException if there are not so many
	 */
	public MerkleTree tree(long size) {
		while (this.tree.size() < size) {
			List<Commit> next = read(this.tree.size() + 1, WINDOW);
			if (next.isEmpty()) {
				throw new IllegalArgumentException("There are %d commits, not %d".formatted(this.tree.size(), size));
			}
			next.forEach(this::follow);
		}
		return this.tree;
	}

	/**
	 * The commits from that number on, in order: at most {@code max}, fewer if they are
	 * large, and none only if there is none.
	 */
	public List<Commit> read(long from, int max) {
		List<Commit> recent = this.recent.from(from, max);
		return recent.isEmpty() ? this.commits.read(from, max) : recent;
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
		return this.seen.get();
	}

	/**
	 * Has commits that were changed be read from the database again.
	 */
	public void forgetRecent() {
		this.recent.clear();
	}

	/**
	 * The number of the last commit of any node; 0 if there is none.
	 */
	public long head() {
		if (this.lookout == null) {
			return this.seen.get();
		}
		for (;;) {
			long known = this.seen.get();
			long last = this.commits.lastWithoutGap(known, WINDOW);
			if (last == known) {
				return this.seen.get();
			}
			catchUp();
		}
	}

	/**
	 * Whether an event has been stored at a position, or after it.
	 */
	public boolean isReached(long position) {
		long number = Position.commitNumber(position);
		long last = (number < this.seen.get()) ? this.seen.get() : head();
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
		synchronized (this.queue) {
			this.closed = true;
			this.queue.add(END);
		}
		try {
			this.writer.join();
			if (this.lookout != null) {
				this.lookout.interrupt();
				this.lookout.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
