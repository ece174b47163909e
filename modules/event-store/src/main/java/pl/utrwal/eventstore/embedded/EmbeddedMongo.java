package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;

import pl.utrwal.eventstore.PrivateFiles;
import pl.utrwal.eventstore.log.StartRefused;

/**
 * A database server in this process, for one office, and for this process alone: the
 * driver talks to it as to a MongoDB, but over no socket. It keeps everything in one
 * file, which one process can open at a time. A write with {@code j: true} is on disk
 * when it is answered; any other is within a second.
 */
public final class EmbeddedMongo implements AutoCloseable {

	/**
	 * A change writes each page that it touches whole, twice; with H2's own 16 KB that
	 * was twice as much.
	 */
	private static final int PAGE = 2048;

	private static final String FILE = "utrwal.mv";

	private static final long COMPACT_FROM = 16 << 20;

	/** A file of which more percent are in use is not compacted. */
	private static final int ENOUGH = 50;

	/** Beside the store: it is compacted at the next start, however small it is. */
	private static final String MARK = ".to-compact";

	private final String file;

	private final DurableBackend backend;

	private final ScheduledExecutorService saver;

	private EmbeddedMongo(String file, DurableBackend backend) {
		this.file = file;
		this.backend = backend;
		this.saver = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-saver").factory());
		this.saver.scheduleWithFixedDelay(this::save, 1, 1, TimeUnit.SECONDS);
	}

	/**
	 * Opens the store in that folder, which is made if absent, and taken from all other
	 * users.
	 * @throws IllegalStateException if it is open elsewhere or cannot be read
	 */
	public static EmbeddedMongo start(Path folder) {
		PrivateFiles.folder(folder);
		return start(folder, () -> folder.toFile().getUsableSpace());
	}

	/**
	 * @param room how many bytes the disk has left
	 */
	static EmbeddedMongo start(Path folder, LongSupplier room) {
		return start(DiskFiles.name(folder.resolve(FILE)), (store) -> new DurableBackend(store, room));
	}

	/**
	 * @param file a name that H2's file system understands
	 */
	static EmbeddedMongo start(String file, Function<MVStore, DurableBackend> backend) {
		try {
			AtomicFiles.recover(file);
			compact(file);
			// a save in the middle of a write would tear it
			MVStore store = new MVStore.Builder().fileName(AtomicFiles.name(file))
				.autoCommitDisabled()
				.autoCommitBufferSize(0)
				.pageSplitSize(PAGE)
				.open();
			try {
				return new EmbeddedMongo(file, backend.apply(store));
			}
			catch (RuntimeException ex) {
				store.closeImmediately();
				throw ex;
			}
		}
		catch (IOException | RuntimeException ex) {
			throw new StartRefused("The store %s cannot be opened: %s".formatted(shown(file),
					(ex.getMessage() != null) ? shown(ex.getMessage()) : ex), ex);
		}
	}

	/** As people know the file, without the names of its layers. */
	private static String shown(String text) {
		return text.replace(AtomicFiles.name(""), "").replace(DiskFiles.SCHEME + ":", "");
	}

	/**
	 * Leaves behind what is no longer used. The copy is safe before it takes the place of
	 * the original.
	 */
	private static void compact(String file) throws IOException {
		FilePath original = FilePath.get(file);
		FilePath copy = FilePath.get(file + ".compact");
		copy.delete();
		FilePath mark = FilePath.get(file + MARK);
		if (!original.exists() || !mark.exists() && (original.size() < COMPACT_FROM || livePercent(file) > ENOUGH)) {
			return;
		}
		MVStore.compact(file, copy.toString(), false, null);
		try (FileChannel channel = copy.open("rw")) {
			channel.force(true);
		}
		copy.moveTo(original, true);
		mark.delete();
	}

	/**
	 * How much of the file is in use.
	 */
	private static int livePercent(String file) {
		try (MVStore store = new MVStore.Builder().fileName(file).readOnly().open()) {
			FileStore<?> used = store.getFileStore();
			return used.getFillRate() * used.getChunksFillRate() / 100;
		}
	}

	/**
	 * Has the bytes of what was deleted or overwritten leave the file at the next start.
	 */
	public void compactAtNextStart() {
		try (FileChannel mark = FilePath.get(this.file + MARK).open("rw")) {
			mark.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a copy of the store as it is now, while it serves. To use the copy, put it
	 * in the place of the store's file, and delete the journal beside that.
	 * @param folder made if absent, and taken from all other users
	 * @return the new file
	 * @throws UncheckedIOException if it cannot be written; then nothing is left of it
	 */
	public Path backUp(Path folder, String name) {
		PrivateFiles.folder(folder);
		Path copy = folder.resolve(name);
		FilePath part = FilePath.get(DiskFiles.name(folder.resolve(name + ".part")));
		try {
			this.backend.copy(FilePath.get(this.file), part);
			part.moveTo(FilePath.get(DiskFiles.name(copy)), true);
			return copy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			part.delete();
		}
	}

	private void save() {
		this.backend.barrier();
	}

	/**
	 * A driver connected with it, to be closed by the caller.
	 */
	public MongoClient client() {
		return client(MongoClientSettings.builder());
	}

	/**
	 * A driver with those settings, but for the address, to be closed by the caller.
	 */
	public MongoClient client(MongoClientSettings.Builder settings) {
		return InProcessTransport.client(transport(), settings);
	}

	InProcessTransport transport() {
		return new InProcessTransport(this.backend);
	}

	/**
	 * Whether it still stores and answers. Once it does not, only a restart helps.
	 */
	public boolean healthy() {
		return failure().isEmpty();
	}

	/**
	 * Whether the disk has too little room for anything to be stored; that passes as soon
	 * as it has more.
	 */
	public boolean isFull() {
		return this.backend.isFull();
	}

	/**
	 * Why it no longer stores anything.
	 */
	public Optional<Throwable> failure() {
		return Optional.ofNullable(this.backend.failure());
	}

	/**
	 * Lets the commands that run come to their end, and closes the store. Whoever asks
	 * later is refused.
	 */
	@Override
	public void close() {
		this.saver.close();
		this.backend.close();
	}

}
