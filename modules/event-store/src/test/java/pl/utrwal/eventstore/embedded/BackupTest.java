package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Copies that are made while others write.
 */
class BackupTest {

	private static final int BACKUPS = Integer.getInteger("utrwal.backups", 8);

	/** So that a copy takes longer than some writes. */
	private static final int LARGE = 100;

	private static final long SEED = Long.getLong("utrwal.seed", System.nanoTime());

	@TempDir
	private Path folder;

	private final AtomicBoolean done = new AtomicBoolean();

	/** How many writes were answered. */
	private final AtomicInteger answered = new AtomicInteger();

	/**
	 * Each copy holds all that was answered before it was begun, nothing that was not
	 * written, and an index that agrees with its documents.
	 */
	@Test
	void aCopyIsWholeWhateverIsWrittenMeanwhile() throws Exception {
		System.out.println("BackupTest: utrwal.seed=" + SEED);
		Path file = Files.createDirectory(this.folder.resolve("store")).resolve("utrwal.mv");
		// it compacts far more often than it would
		try (EmbeddedMongo server = EmbeddedMongo.start(DiskFiles.name(file), (store) -> new DurableBackend(store, 2));
				MongoClient client = server.client();
				ExecutorService writer = Executors.newSingleThreadExecutor()) {
			notes(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
			for (int i = 0; i < LARGE; i++) {
				notes(client).insertOne(
						new Document("_id", -2 - i).append("key", "large" + i).append("content", new byte[500_000]));
			}
			Future<?> writing = writer.submit(() -> write(notes(client)));
			List<Integer> before = new ArrayList<>();
			List<Path> copies = new ArrayList<>();
			try {
				for (int i = 0; i < BACKUPS; i++) {
					int next = this.answered.get() + 40;
					while (this.answered.get() < next && !writing.isDone()) {
						Thread.onSpinWait();
					}
					before.add(this.answered.get());
					copies.add(server.backUp(this.folder.resolve("backups"), "copy-" + i));
				}
			}
			finally {
				this.done.set(true);
				writing.get();
			}
			for (int i = 0; i < BACKUPS; i++) {
				assertWhole(copies.get(i), before.get(i), this.answered.get());
			}
			assertThat(notes(client).countDocuments()).isEqualTo(this.answered.get() + LARGE);
		}
		try (var files = Files.list(this.folder.resolve("backups"))) {
			assertThat(files).as("no part is left").hasSize(BACKUPS);
		}
	}

	private void write(MongoCollection<Document> notes) {
		Random random = new Random(SEED);
		while (!this.done.get()) {
			int number = this.answered.get();
			byte[] content = new byte[random.nextInt(20_000)];
			random.nextBytes(content);
			notes.insertOne(
					new Document("_id", number).append("key", "k" + number).append("content", content).append("n", 0));
			notes.updateOne(Filters.eq("_id", random.nextInt(number + 1)), Updates.inc("n", 1));
			this.answered.incrementAndGet();
		}
	}

	private void assertWhole(Path copy, int atLeast, int atMost) throws IOException {
		Path store = Files.createDirectory(this.folder.resolve(copy.getFileName() + "-opened"));
		Files.copy(copy, store.resolve("utrwal.mv"));
		try (EmbeddedMongo server = EmbeddedMongo.start(store); MongoClient client = server.client()) {
			List<Document> all = notes(client).find(Filters.gte("_id", 0)).into(new ArrayList<>());
			assertThat(all).as("%s, seed %d", copy.getFileName(), SEED).hasSizeBetween(atLeast, atMost + 1);
			for (int i = 0; i < all.size(); i++) {
				assertThat(notes(client).find(Filters.eq("key", "k" + i)).first()).isEqualTo(all.get(i));
			}
			notes(client).insertOne(new Document("_id", -1).append("key", "restored"));
		}
	}

	private static MongoCollection<Document> notes(MongoClient client) {
		return client.getDatabase("test").getCollection("notes").withWriteConcern(WriteConcern.JOURNALED);
	}

}
