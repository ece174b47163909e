package pl.utrwal.eventstore.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import pl.utrwal.eventstore.TestStore;
import pl.utrwal.eventstore.log.CommitLog;

/**
 * A store with its key and its file of checkpoints, as an installation has them; it can
 * be stopped, tampered with, and started again.
 */
final class Ledger implements AutoCloseable {

	private final TestStore store = new TestStore();

	private final Path folder;

	private final Map<String, Long> projections = new TreeMap<>();

	private long appended;

	private CommitLog log;

	private Checkpoints checkpoints;

	/**
	 * @param folder for the key
	 */
	Ledger(Path folder) {
		this.folder = folder;
	}

	Ledger start() {
		open();
		this.checkpoints.start();
		return this;
	}

	/**
	 * As far as an operator gets whose store is refused.
	 */
	Checkpoints open() {
		this.log = this.store.open();
		this.checkpoints = Checkpoints.open(this.log, this.store.database(), key(), () -> this.projections,
				Clock.systemUTC());
		return this.checkpoints;
	}

	void stop() {
		this.checkpoints.close();
		this.log.close();
	}

	/**
	 * As a crash would: nothing more is signed.
	 */
	void kill() {
		// a broken log is not signed
		this.log.breakDown("killed");
		this.checkpoints.close();
		this.log.close();
	}

	void append(int count) {
		long from = this.appended;
		this.appended += count;
		// at the same time, so that they are stored in groups
		try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
			IntStream.range(0, count).forEach((i) -> clients.execute(() -> {
				String aggregate = "x" + (from + i);
				this.log.append("c" + (from + i),
						List.of(TestStore.event(aggregate, 0), TestStore.event(aggregate, 1)));
			}));
		}
	}

	void project(String processor, long position) {
		this.projections.put(processor, position);
	}

	CommitLog log() {
		return this.log;
	}

	Checkpoints checkpoints() {
		return this.checkpoints;
	}

	MongoCollection<Document> commits() {
		return this.store.database().getCollection("commits");
	}

	MongoCollection<Document> collection(String name) {
		return this.store.database().getCollection(name);
	}

	TestStore store() {
		return this.store;
	}

	Path key() {
		return this.folder.resolve("ledger-key.pem");
	}

	Path file() {
		return this.folder.resolve(Checkpoints.FILE);
	}

	/**
	 * All commits as they lie in the store.
	 */
	List<Document> copy() {
		return commits().find().sort(new Document("_id", 1)).into(new java.util.ArrayList<>());
	}

	/**
	 * Puts other commits in their place.
	 */
	void replace(List<Document> all) {
		commits().deleteMany(new Document());
		if (!all.isEmpty()) {
			commits().insertMany(all);
		}
	}

	static void copy(Path from, Path to) {
		try {
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.store.close();
	}

}
