package pl.utrwal.eventstore.embedded;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backend that answers a write with {@code j: true} only when it is on disk, and shows
 * it to nobody before. Such a write has the store to itself until it is safe; everything
 * else runs side by side, and goes to disk with the next such write, or within a second.
 * After a failure nothing is answered any more: what memory holds may not be on disk.
 */
class DurableBackend extends H2Backend {

	private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

	private static final Set<String> READS = Set.of("find", "getMore", "count", "distinct", "listIndexes",
			"listCollections", "ping", "hello", "isMaster", "ismaster", "buildInfo", "endSessions", "killCursors");

	private static final String ID = "_id";

	private static final int BARRIERS_BETWEEN_COMPACTIONS = 300;

	private static final int LIVE_PERCENT = 80;

	private static final int COMPACT_BYTES = 4 << 20;

	private final MVStore store;

	private final ReadWriteLock access = new ReentrantReadWriteLock();

	private volatile boolean unsaved;

	private volatile Throwable failure;

	private volatile boolean closed;

	private final int compactAfter;

	private int barriers;

	DurableBackend(MVStore store) {
		this(store, BARRIERS_BETWEEN_COMPACTIONS);
	}

	DurableBackend(MVStore store, int compactAfter) {
		super(store);
		this.store = store;
		this.compactAfter = compactAfter;
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String databaseName) {
		return new Database(databaseName);
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		Document command = message.getDocument();
		String name = command.keySet().iterator().next();
		boolean read = READS.contains(name);
		boolean journaled = !read && isJournaled(command);
		Lock lock = journaled ? this.access.writeLock() : this.access.readLock();
		lock.lock();
		try {
			refuseIfBroken();
			if (!read) {
				this.unsaved = true;
			}
			Document answer = super.handleMessage(message);
			if (journaled) {
				save();
			}
			return answer;
		}
		finally {
			lock.unlock();
		}
	}

	private static boolean isJournaled(Document command) {
		return command.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"));
	}

	private void refuseIfBroken() {
		if (this.failure != null) {
			throw new MongoServerException("The store has failed and was closed", this.failure);
		}
		if (this.closed) {
			throw new MongoServerException("The store is closed");
		}
	}

	/**
	 * Forces everything to disk.
	 */
	void barrier() {
		this.access.writeLock().lock();
		try {
			if (this.unsaved && this.failure == null && !this.closed) {
				save();
			}
		}
		finally {
			this.access.writeLock().unlock();
		}
	}

	private void save() {
		try {
			this.store.commit();
			this.store.sync();
			this.unsaved = false;
			if (++this.barriers % this.compactAfter == 0) {
				// H2 gives up if the thread that does it is interrupted
				CompletableFuture
					.runAsync(this::compact, (task) -> Thread.ofPlatform().name("store-compaction").start(task))
					.join();
			}
		}
		catch (RuntimeException | Error ex) {
			this.failure = ex;
			log.error("Writing the store failed; it takes and answers nothing any more", ex);
			throw new MongoServerException("The store could not be written", ex);
		}
	}

	/**
	 * Space is reused only after what moved out of it is safe.
	 */
	private void compact() {
		this.store.setReuseSpace(false);
		this.store.compact(LIVE_PERCENT, COMPACT_BYTES);
		this.store.commit();
		this.store.sync();
		this.store.setReuseSpace(true);
	}

	Throwable failure() {
		return (this.failure != null) ? this.failure : this.store.getPanicException();
	}

	@Override
	public void close() {
		this.access.writeLock().lock();
		try {
			if (this.closed) {
				return;
			}
			this.closed = true;
			if (failure() == null) {
				save();
				super.close();
			}
			else {
				this.store.closeImmediately();
			}
		}
		finally {
			this.access.writeLock().unlock();
		}
	}

	/**
	 * Not static: its superclass opens the collections before a field of it would be set.
	 */
	private final class Database extends H2Database {

		Database(String name) {
			super(name, getMvStore(), getCursorRegistry());
		}

		@Override
		protected de.bwaldvogel.mongo.MongoCollection<Object> openOrCreateCollection(String name,
				CollectionOptions options) {
			String fullName = getFullCollectionNamespace(name);
			MVMap<Object, Document> data = getMvStore().openMap("databases." + fullName);
			MVMap<String, Object> meta = getMvStore().openMap("meta." + fullName);
			return new Collection(this, name, options, data, meta, getCursorRegistry());
		}

	}

	/**
	 * Finds by id and further conditions through the index of ids, and hands out copies:
	 * an update changes the document that it found.
	 */
	private static final class Collection extends H2Collection {

		Collection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> data,
				MVMap<String, Object> meta, CursorRegistry cursors) {
			super(database, name, options, data, meta, cursors);
		}

		@Override
		protected QueryResult queryDocuments(Document query, Document orderBy, int numberToSkip, int limit,
				int batchSize, Document fieldSelector) {
			if (query.size() > 1 && query.containsKey(ID)) {
				Document byId = new Document(ID, query.get(ID));
				for (Index<Object> index : getIndexes()) {
					if (index.canHandle(byId)) {
						return matchDocuments(query, index.getPositions(byId), orderBy, numberToSkip, limit, batchSize,
								fieldSelector);
					}
				}
			}
			return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
		}

		@Override
		protected QueryResult matchDocumentsFromStream(Document query, Stream<Document> documents, int numberToSkip,
				int limit, int batchSize, Comparator<Document> order, Document fieldSelector) {
			Stream<Document> copies = documents.filter((document) -> documentMatchesQuery(document, query))
				.map(Document::cloneDeeply);
			return super.matchDocumentsFromStream(query, copies, numberToSkip, limit, batchSize, order, fieldSelector);
		}

	}

}
