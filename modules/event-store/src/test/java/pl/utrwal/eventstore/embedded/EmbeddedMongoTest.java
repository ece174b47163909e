package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class EmbeddedMongoTest {

	private static final int DOCUMENTS = 40;

	private static final int LARGE = 500_000;

	private static final int WRITERS = 4;

	@TempDir
	Path folder;

	@Test
	void answersTakeNoMemoryOutsideOfTheHeap() {
		ByteBufAllocatorMetric memory = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder)) {
			long before = memory.usedDirectMemory();
			for (int i = 0; i < 20; i++) {
				try (MongoClient client = server.client()) {
					client.getDatabase("x").runCommand(new Document("ping", 1));
				}
			}
			assertThat(memory.usedDirectMemory()).isEqualTo(before);
		}
	}

	@Test
	void keepsWhatWasWrittenBeforeItWasClosed() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			notes(client).insertOne(new Document("_id", "a").append("n", 1));
			assertThat(server.healthy()).isTrue();
			assertThat(server.failure()).isEmpty();
		}
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).find(Filters.eq("_id", "a")).first()).containsEntry("n", 1);
		}
	}

	@Test
	void isOpenedOnce() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder)) {
			assertThat(server.healthy()).isTrue();
			assertThatIllegalStateException().isThrownBy(() -> EmbeddedMongo.start(this.folder))
				.withMessageContaining("cannot be opened");
		}
	}

	@Test
	void leavesUnusedSpaceBehindWhenItStarts() throws IOException {
		Random random = new Random(1);
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			for (int i = 0; i < DOCUMENTS; i++) {
				byte[] content = new byte[LARGE];
				random.nextBytes(content);
				notes(client).withWriteConcern(WriteConcern.JOURNALED)
					.insertOne(new Document("_id", i).append("content", content));
			}
			notes(client).deleteMany(Filters.gt("_id", 3));
		}
		Path file = this.folder.resolve("utrwal.mv");
		long before = Files.size(file);
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).countDocuments()).isEqualTo(4);
		}
		assertThat(before).isGreaterThan(16 << 20);
		assertThat(Files.size(file)).isLessThan(before / 4);
	}

	@Test
	void whatWasOverwrittenLeavesEveryFileAtTheNextStartIfThatIsAsked() throws IOException {
		String words = "Zenobia Kwiatuszkiewicz";
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			MongoCollection<Document> notes = notes(client).withWriteConcern(WriteConcern.JOURNALED);
			notes.insertOne(new Document("_id", "a").append("text", words));
			server.compactAtNextStart();
			notes.updateOne(Filters.eq("_id", "a"), Updates.set("text", "[usunięto]"));
		}
		assertThat(filesWith(words)).isNotEmpty();
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).find().first()).containsEntry("text", "[usunięto]");
			assertThat(filesWith(words)).isEmpty();
		}
		assertThat(filesWith(words)).isEmpty();
		assertThat(modes(this.folder).keySet()).noneMatch((name) -> name.endsWith(".to-compact"));
	}

	private List<Path> filesWith(String words) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.folder).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
					found.add(file);
				}
			}
		}
		return found;
	}

	@Test
	void anUpdateByIdKeepsToItsFurtherConditions() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			notes(client).insertOne(new Document("_id", "a").append("n", 1).append("position", 5L));
			assertThat(notes(client)
				.updateOne(Filters.and(Filters.eq("_id", "a"), Filters.lt("position", 5L)), Updates.set("n", 2))
				.getMatchedCount()).isZero();
			assertThat(notes(client)
				.updateOne(Filters.and(Filters.eq("_id", "a"), Filters.lt("position", 6L)), Updates.set("n", 2))
				.getMatchedCount()).isOne();
			assertThat(notes(client).find(Filters.eq("_id", "a")).first()).containsEntry("n", 2);
		}
	}

	@Test
	void nothingIsLeftToOthers() throws IOException {
		assumeTrue(this.folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		Path store = this.folder.resolve("store");
		try (EmbeddedMongo server = EmbeddedMongo.start(store); MongoClient client = server.client()) {
			notes(client).withWriteConcern(WriteConcern.JOURNALED).insertOne(new Document("_id", "a"));
			assertThat(modes(store))
				.isEqualTo(Map.of("store", "rwx------", "utrwal.mv", "rw-------", "utrwal.mv.journal", "rw-------"));
		}
		// as an older version left them
		Files.createFile(store.resolve("utrwal.mv.compact"));
		for (Path file : List.of(store.resolve("utrwal.mv"), store.resolve("utrwal.mv.journal"),
				store.resolve("utrwal.mv.compact"))) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--rw-"));
		}
		Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxr-xrwx"));
		try (EmbeddedMongo server = EmbeddedMongo.start(store)) {
			assertThat(server.healthy()).isTrue();
			assertThat(modes(store))
				.isEqualTo(Map.of("store", "rwx------", "utrwal.mv", "rw-------", "utrwal.mv.journal", "rw-------"));
		}
	}

	private static Map<String, String> modes(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			Map<String, String> modes = new HashMap<>();
			for (Path file : files.toList()) {
				modes.put(file.getFileName().toString(),
						PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			}
			return modes;
		}
	}

	@Test
	void aThreadThatIsInterruptedDoesItNoHarm() {
		String file = DiskFiles.name(this.folder.resolve("utrwal.mv"));
		try (EmbeddedMongo server = EmbeddedMongo.start(file, Interrupting::new);
				MongoClient client = server.client()) {
			for (int i = 0; i < DOCUMENTS; i++) {
				Document note = new Document("_id", i);
				interrupted(() -> notes(client).withWriteConcern(WriteConcern.JOURNALED).insertOne(note));
			}
			interrupted(() -> notes(client).find().first());
			assertThat(server.failure()).isEmpty();
		}
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).countDocuments()).isEqualTo(DOCUMENTS);
		}
	}

	/**
	 * The driver does not give the answer to a thread that is interrupted.
	 */
	private static void interrupted(Runnable call) {
		assertThatExceptionOfType(MongoInterruptedException.class).isThrownBy(call::run);
		assertThat(Thread.interrupted()).isTrue();
	}

	/**
	 * The caller is interrupted while a command runs. Compacts often, since that is where
	 * H2 looks.
	 */
	private static final class Interrupting extends DurableBackend {

		private static final Set<String> COMMANDS = Set.of("insert", "find");

		Interrupting(MVStore store) {
			super(store, 2);
		}

		@Override
		public de.bwaldvogel.mongo.bson.Document handleMessage(MongoMessage message) {
			if (COMMANDS.contains(message.getDocument().keySet().iterator().next())) {
				Thread.currentThread().interrupt();
			}
			return super.handleMessage(message);
		}

	}

	@Test
	void whoAsksAfterItWasClosedIsTold() {
		EmbeddedMongo server = EmbeddedMongo.start(this.folder);
		try (MongoClient client = server.client()) {
			notes(client).insertOne(new Document("_id", "a"));
			server.close();
			server.close();
			assertThatExceptionOfType(MongoException.class)
				.isThrownBy(() -> notes(client).find(Filters.eq("_id", "a")).first())
				.withMessageContaining("The store is closed");
			assertThatExceptionOfType(MongoException.class)
				.isThrownBy(() -> notes(client).insertOne(new Document("_id", "b")))
				.withMessageContaining("The store is closed");
		}
	}

	@Test
	@Timeout(120)
	void whileItIsClosedEveryCallEnds() throws Exception {
		EmbeddedMongo server = EmbeddedMongo.start(this.folder);
		try (MongoClient client = server.client(); ExecutorService threads = Executors.newCachedThreadPool()) {
			CountDownLatch working = new CountDownLatch(WRITERS);
			Set<Integer> written = ConcurrentHashMap.newKeySet();
			AtomicInteger next = new AtomicInteger();
			List<Future<?>> work = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				work.add(threads.submit(() -> {
					for (;;) {
						int id = next.incrementAndGet();
						notes(client).withWriteConcern(WriteConcern.JOURNALED).insertOne(new Document("_id", id));
						written.add(id);
						working.countDown();
					}
				}));
			}
			working.await();
			server.close();
			for (Future<?> writer : work) {
				assertThat(writer).failsWithin(Duration.ofMinutes(1))
					.withThrowableOfType(ExecutionException.class)
					.withCauseInstanceOf(MongoException.class);
			}
			try (EmbeddedMongo again = EmbeddedMongo.start(this.folder); MongoClient other = again.client()) {
				assertThat(notes(other).find().map((note) -> note.getInteger("_id")).into(new ArrayList<>()))
					.containsAll(written);
			}
		}
	}

	@Test
	void aKeyThatIsTakenIsAnErrorOfTheWrite() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			notes(client).insertOne(new Document("_id", "a"));
			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> notes(client).insertOne(new Document("_id", "a")))
				.satisfies((ex) -> assertThat(ex.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
			assertThat(notes(client).countDocuments()).isOne();
		}
	}

	@Test
	void carriesManyAndLargeDocuments() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			List<Document> documents = IntStream.range(0, DOCUMENTS)
				.mapToObj((i) -> new Document("_id", i).append("text", "ż".repeat(LARGE / 4)))
				.toList();
			notes(client).insertMany(documents);
			assertThat(notes(client).find().batchSize(7).into(new ArrayList<>())).isEqualTo(documents);
		}
	}

	/**
	 * The driver may send what the server cannot read; then the connection is given up.
	 */
	@Test
	void whatItCannotReadIsAnErrorAndNotTheEnd() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			MongoCollection<Document> careless = notes(client).withWriteConcern(WriteConcern.UNACKNOWLEDGED);
			assertThatExceptionOfType(MongoException.class)
				.isThrownBy(() -> careless.insertOne(new Document("_id", "a")));
			notes(client).insertOne(new Document("_id", "b"));
			assertThat(server.healthy()).isTrue();
		}
	}

	private static MongoCollection<Document> notes(MongoClient client) {
		return client.getDatabase("test").getCollection("notes");
	}

}
