package pl.utrwal.eventstore.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pl.utrwal.eventstore.log.StoreRefused;

/**
 * A backend that answers a write with {@code j: true} only when it is on disk, and shows
 * it to nobody before. Such a write has the store to itself until it is safe; everything
 * else runs side by side, and goes to disk with the next such write, or within a second.
 * After a failure nothing is answered any more: what memory holds may not be on disk.
 * That the disk is full is no failure: a write is refused while there is still room for
 * what was answered before, and taken again once there is room.
 */
class DurableBackend extends H2Backend {

	private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

	private static final Set<String> READS = Set.of("find", "getMore", "count", "distinct", "listIndexes",
			"listCollections", "ping", "hello", "isMaster", "ismaster", "buildInfo", "endSessions", "killCursors");

	/** They free room, and who is to be shut out must be, whatever the disk has left. */
	private static final Set<String> DELETES = Set.of("delete", "drop", "dropDatabase");

	/**
	 * What writes that were taken may still need: one command of 16 MB, written twice,
	 * and moved once, for each of some that come at once.
	 */
	static final long RESERVE = 128L << 20;

	/** Without a size of their batches they would answer with everything at once. */
	private static final Set<String> IN_BATCHES = Set.of("find", "getMore");

	/** Of the file, which is read by this version and no other. */
	static final int FORMAT = 2;

	private static final int BARRIERS_BETWEEN_COMPACTIONS = 300;

	private static final int LIVE_PERCENT = 80;

	private static final int COMPACT_BYTES = 4 << 20;

	/** H2 keeps its head twice, a block each. */
	private static final int HEAD = 2 * 4096;

	private static final int COPIED_AT_ONCE = 1 << 20;

	private final MVStore store;

	private final ReadWriteLock access = new ReentrantReadWriteLock();

	private volatile boolean unsaved;

	private volatile Throwable failure;

	private volatile boolean closed;

	private final int compactAfter;

	private final LongSupplier room;

	private volatile boolean full;

	private int barriers;

	/** While it lasts, nothing that the file holds is overwritten or cut off. */
	private boolean copying;

	/**
	 * @param room how many bytes the disk has left
	 */
	DurableBackend(MVStore store, LongSupplier room) {
		this(store, BARRIERS_BETWEEN_COMPACTIONS, room);
	}

	DurableBackend(MVStore store) {
		this(store, BARRIERS_BETWEEN_COMPACTIONS);
	}

	DurableBackend(MVStore store, int compactAfter) {
		this(store, compactAfter, () -> Long.MAX_VALUE);
	}

	private DurableBackend(MVStore store, int compactAfter, LongSupplier room) {
		super(typed(store));
		this.room = room;
		this.store = store;
		this.compactAfter = compactAfter;
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
	}

	/**
	 * Opens all maps of a store before anything of H2's does: what H2 opens itself is
	 * read by Java's serialization.
	 */
	private static MVStore typed(MVStore store) {
		if (store.getMapNames().isEmpty()) {
			store.setStoreVersion(FORMAT);
		}
		refuseForeign(store);
		store.getMapNames().forEach((name) -> open(store, name));
		return store;
	}

	/**
	 * @throws IllegalStateException if its file was not written in our format
	 */
	static void refuseForeign(MVStore store) {
		if (!store.getMapNames().isEmpty() && store.getStoreVersion() != FORMAT) {
			throw new IllegalStateException(
					"its format is %d, and this program reads only %d. Start the version that wrote it"
						.formatted(store.getStoreVersion(), FORMAT));
		}
	}

	/**
	 * If it is open already, H2 gives that one to whoever asks later.
	 */
	private static <K, V> MVMap<K, V> open(MVStore store, String name) {
		return store.openMap(name,
				new MVMap.Builder<K, V>().keyType(StoredType.INSTANCE).valueType(StoredType.INSTANCE));
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
		if (IN_BATCHES.contains(name)) {
			command.putIfAbsent("batchSize", Integer.MAX_VALUE);
		}
		boolean journaled = !read && isJournaled(command);
		Lock lock = journaled ? this.access.writeLock() : this.access.readLock();
		lock.lock();
		try {
			refuseIfBroken();
			if (!read) {
				if (!DELETES.contains(name)) {
					refuseIfFull();
				}
				this.unsaved = true;
			}
			return handle(message, read, journaled);
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * What a write has changed before an error is in memory, and would be seen: it is
	 * made safe too, or, if the store itself does not work, nothing is answered any more.
	 */
	private Document handle(MongoMessage message, boolean read, boolean journaled) {
		try {
			return super.handleMessage(message);
		}
		catch (MVStoreException | Error ex) {
			if (!read) {
				fail(ex);
			}
			throw ex;
		}
		finally {
			if (journaled && this.failure == null) {
				save();
			}
		}
	}

	private static boolean isJournaled(Document command) {
		return command.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"));
	}

	private void refuseIfBroken() {
		if (this.failure != null) {
			throw new MongoServerError(StoreRefused.FILE_FAILED, "FileStreamFailed",
					"The store has failed and was closed", this.failure);
		}
		if (this.closed) {
			throw new MongoServerException("The store is closed");
		}
	}

	/** Before anything is changed, so that nothing has to be taken back. */
	private void refuseIfFull() {
		if (isFull()) {
			throw new MongoServerError(StoreRefused.OUT_OF_DISK_SPACE, "OutOfDiskSpace",
					"The disk has less than %d MB left".formatted(RESERVE >> 20));
		}
	}

	boolean isFull() {
		boolean now = this.room.getAsLong() < RESERVE;
		if (now != this.full) {
			this.full = now;
			if (now) {
				log.error("The disk of the store has less than {} MB left: nothing is stored until there is more",
						RESERVE >> 20);
			}
			else {
				log.info("The disk of the store has room again");
			}
		}
		return now;
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
			if (++this.barriers % this.compactAfter == 0 && !this.copying) {
				// H2 gives up if the thread that does it is interrupted
				CompletableFuture
					.runAsync(this::compact, (task) -> Thread.ofPlatform().name("store-compaction").start(task))
					.join();
			}
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
			throw new MongoServerException("The store could not be written", ex);
		}
	}

	/**
	 * Copies what is stored now, while reads and writes go on: until it is done the file
	 * only grows. But its head is written again and again, so that is read first.
	 * @param source the store's file
	 * @param target made, or overwritten; safe when it returns
	 */
	synchronized void copy(FilePath source, FilePath target) throws IOException {
		try (FileChannel from = source.open("r"); FileChannel to = target.open("rw")) {
			ByteBuffer head = ByteBuffer.allocate(HEAD);
			long size;
			this.access.writeLock().lock();
			try {
				refuseIfBroken();
				save();
				this.copying = true;
				this.store.setReuseSpace(false);
				size = from.size();
				readFully(from, head, 0);
			}
			finally {
				this.access.writeLock().unlock();
			}
			try {
				ByteBuffer part = ByteBuffer.allocate(COPIED_AT_ONCE);
				writeFully(to, head.flip(), 0);
				for (long position = HEAD; position < size; position += part.limit()) {
					part.clear().limit((int) Math.min(COPIED_AT_ONCE, size - position));
					readFully(from, part, position);
					writeFully(to, part.flip(), position);
				}
			}
			finally {
				this.access.writeLock().lock();
				this.copying = false;
				this.store.setReuseSpace(true);
				this.access.writeLock().unlock();
			}
			to.truncate(size);
			to.force(true);
		}
	}

	private static void readFully(FileChannel file, ByteBuffer target, long position) throws IOException {
		while (target.hasRemaining()) {
			if (file.read(target, position + target.position()) < 0) {
				throw new EOFException("The store ends at %d".formatted(file.size()));
			}
		}
	}

	private static void writeFully(FileChannel file, ByteBuffer source, long position) throws IOException {
		while (source.hasRemaining()) {
			file.write(source, position + source.position());
		}
	}

	private void fail(Throwable cause) {
		this.failure = cause;
		log.error(
				"Writing the store {} failed; it takes and answers nothing any more. See to the disk, then restart: what was acknowledged is there",
				this.store.getFileStore().getFileName(), cause);
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
		protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
			String fullName = getFullCollectionNamespace(name);
			MVMap<Object, Document> data = open(getMvStore(), "databases." + fullName);
			MVMap<String, Object> meta = open(getMvStore(), "meta." + fullName);
			return new IndexedCollection(this, name, options, data, meta, getCursorRegistry());
		}

		@Override
		protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
				boolean sparse) {
			open(getMvStore(), getFullCollectionNamespace(collection) + "._index_" + name);
			return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
		}

		/**
		 * It would open empty maps for the new name, and lose the old ones at the next
		 * start.
		 */
		@Override
		public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
			throw new NoSuchCommandException("renameCollection");
		}

	}

}
