package pl.utrwal.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FilePath;

/**
 * A database server in this process, for one office: the driver talks to it on a loopback
 * port as to a MongoDB. It keeps everything in one file, which one process can open at a
 * time. A write with {@code j: true} is on disk when it is answered; any other is within
 * a second.
 */
public final class EmbeddedMongo implements AutoCloseable {

	private static final String FILE = "utrwal.mv";

	private static final long COMPACT_FROM = 16 << 20;

	private static final int LISTENING_THREADS = 1;

	private static final int WORKING_THREADS = 8;

	private final DurableBackend backend;

	private final MongoServer server;

	private final ScheduledExecutorService saver;

	private final String connectionString;

	private EmbeddedMongo(DurableBackend backend) {
		this.backend = backend;
		this.server = new MongoServer(backend);
		this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LISTENING_THREADS,
				WORKING_THREADS);
		InetSocketAddress address = this.server.getLocalAddress();
		this.connectionString = "mongodb://%s:%d".formatted(address.getAddress().getHostAddress(), address.getPort());
		this.saver = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-saver").factory());
		this.saver.scheduleWithFixedDelay(this::save, 1, 1, TimeUnit.SECONDS);
	}

	/**
	 * Opens the store in that folder, which is made if absent, and serves it on a free
	 * loopback port.
	 * @throws IllegalStateException if it is open elsewhere or cannot be read
	 */
	public static EmbeddedMongo start(Path dataDir) {
		try {
			Files.createDirectories(dataDir);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder %s cannot be made".formatted(dataDir), ex);
		}
		return start(dataDir.resolve(FILE).toAbsolutePath().toString(), DurableBackend::new);
	}

	/**
	 * @param file a name that H2's file system understands
	 */
	static EmbeddedMongo start(String file, Function<MVStore, DurableBackend> backend) {
		try {
			AtomicFiles.recover(file);
			compact(file);
			// a save in the middle of a write would tear it
			return new EmbeddedMongo(backend.apply(new MVStore.Builder().fileName(AtomicFiles.name(file))
				.autoCommitDisabled()
				.autoCommitBufferSize(0)
				.open()));
		}
		catch (IOException | RuntimeException ex) {
			throw new IllegalStateException("The store %s cannot be opened: %s".formatted(file, ex.getMessage()), ex);
		}
	}

	/**
	 * Leaves behind what is no longer used. The copy is safe before it takes the place of
	 * the original.
	 */
	private static void compact(String file) throws IOException {
		FilePath original = FilePath.get(file);
		FilePath copy = FilePath.get(file + ".compact");
		copy.delete();
		if (!original.exists() || original.size() < COMPACT_FROM) {
			return;
		}
		MVStoreTool.compact(file, copy.toString(), false);
		try (FileChannel channel = copy.open("rw")) {
			channel.force(true);
		}
		copy.moveTo(original, true);
		force(Path.of(file).toAbsolutePath().getParent());
	}

	private static void force(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private void save() {
		this.backend.barrier();
	}

	/**
	 * What the driver connects to; a server of this process, without a password.
	 */
	public String connectionString() {
		return this.connectionString;
	}

	/**
	 * Whether it still stores and answers. Once it does not, only a restart helps.
	 */
	public boolean healthy() {
		return failure().isEmpty();
	}

	/**
	 * Why it no longer stores anything.
	 */
	public Optional<Throwable> failure() {
		return Optional.ofNullable(this.backend.failure());
	}

	/**
	 * Closes every connection and the store.
	 */
	@Override
	public void close() {
		// waits for a save that runs: an interrupt would close the file under it
		this.saver.close();
		this.server.shutdownNow();
	}

}
