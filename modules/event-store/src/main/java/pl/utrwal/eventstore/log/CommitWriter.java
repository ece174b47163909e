package pl.utrwal.eventstore.log;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what is to be appended, on one thread. It gathers the commits that wait and
 * claims the next numbers by inserting them; where a number is taken, another node was
 * first, and it takes the next. A commit is answered only when a majority has it on disk,
 * and is found by its {@code cid} before it is tried again.
 */
final class CommitWriter {

	private static final Logger log = LoggerFactory.getLogger(CommitWriter.class);

	private static final int GROUP = 64;

	private static final int MAX_CONTENT = 4 << 20;

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration SHORTEST_REST = Duration.ofMillis(100);

	/** Wakes the thread so that it sees that the log is closed. */
	private static final PendingCommit END = new PendingCommit("", List.of());

	private final MongoCollection<Document> collection;

	private final CommitReader commits;

	/** For what the next insert would meet, even if a majority does not have it yet. */
	private final CommitReader newest;

	private final EventNames names;

	private final CheckedCommits checked;

	private final SeenCommits seen;

	private final LedgerFault fault;

	private final Runnable news;

	private final Clock clock;

	private final String node;

	private final BlockingQueue<PendingCommit> queue = new LinkedBlockingQueue<>();

	private final Thread thread;

	private volatile boolean closed;

	/**
	 * @param news runs after commits were stored, and now and then when nothing was: Axon
	 * loses a call that comes while it is at work
	 */
	CommitWriter(MongoCollection<Document> collection, EventNames names, CheckedCommits checked, SeenCommits seen,
			LedgerFault fault, Runnable news, Clock clock, String node) {
		this.collection = collection;
		this.commits = new CommitReader(collection);
		this.newest = new CommitReader(collection.withReadConcern(ReadConcern.LOCAL));
		this.names = names;
		this.checked = checked;
		this.seen = seen;
		this.fault = fault;
		this.news = news;
		this.clock = clock;
		this.node = node;
		this.thread = Thread.ofPlatform().name("commit-writer-" + node).daemon().start(this::write);
	}

	Commit append(String cid, List<StoredEvent> events) {
		checkContent(events);
		this.fault.check();
		PendingCommit waiting = new PendingCommit(cid, List.copyOf(events));
		synchronized (this.queue) {
			if (this.closed) {
				throw new IllegalStateException("The commit log is closed");
			}
			this.queue.add(waiting);
		}
		return waiting.await();
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
					this.news.run();
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
			this.fault.check();
			try {
				group.removeIf((waiting) -> waiting.isDone());
				this.names.use(group);
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
			this.news.run();
		}
	}

	private void insert(List<PendingCommit> group) {
		if (group.isEmpty()) {
			return;
		}
		List<Commit> numbered = this.checked.number(group, this.clock, this.node);
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
			this.checked.advance();
			return;
		}
		if (this.newest.hasNumber(number)) {
			this.checked.advance();
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
			this.checked.advance();
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
		Optional<Commit> stored = this.commits.find(CommitDocuments.cidKey(waiting.cid()));
		if (stored.isPresent()) {
			this.seen.catchUp();
			waiting.complete(stored.get());
			return true;
		}
		if (this.newest.hasKey(CommitDocuments.cidKey(waiting.cid()))) {
			throw new MongoException("Commit %s is not yet with a majority".formatted(waiting.cid()));
		}
		return false;
	}

	/** They are stored, whatever is found wrong with those before them. */
	private void acknowledge(List<PendingCommit> group, List<Commit> stored) {
		for (Commit commit : stored) {
			this.seen.see(commit);
			group.remove(0).complete(commit);
		}
		stored.forEach(this.checked::follow);
	}

	/**
	 * Stores what waits, if the database answers, and takes no more.
	 */
	void close() throws InterruptedException {
		synchronized (this.queue) {
			this.closed = true;
			this.queue.add(END);
		}
		this.thread.join();
	}

}
