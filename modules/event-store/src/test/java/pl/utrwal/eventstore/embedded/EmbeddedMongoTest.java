package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.log.StoreRefused;

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
	void isOpenedOnce() throws IOException {
		Path journal = this.folder.resolve("utrwal.mv.journal");
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(server.healthy()).isTrue();
			notes(client).withWriteConcern(WriteConcern.JOURNALED).insertOne(new Document("_id", "a"));
			byte[] before = Files.readAllBytes(journal);
			assertThatIllegalStateException().isThrownBy(() -> EmbeddedMongo.start(this.folder))
				.withMessageContaining("cannot be opened")
				.withMessageContaining("in use");
			assertThat(before).isNotEmpty();
			assertThat(Files.readAllBytes(journal)).isEqualTo(before);
		}
	}

	@Test
	void everyMapIsOfOurOwnType() {
		AtomicReference<MVStore> store = new AtomicReference<>();
		String file = DiskFiles.name(this.folder.resolve("utrwal.mv"));
		for (int start = 0; start < 2; start++) {
			try (EmbeddedMongo server = EmbeddedMongo.start(file, (opened) -> {
				store.set(opened);
				return new DurableBackend(opened);
			}); MongoClient client = server.client()) {
				MongoDatabase database = client.getDatabase("test");
				notes(client).insertOne(new Document("a", 1));
				notes(client).createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
				notes(client).createIndex(Indexes.ascending("b"));
				assertThatExceptionOfType(MongoCommandException.class)
					.isThrownBy(() -> notes(client).renameCollection(new MongoNamespace("test", "renamed")))
					.withMessageContaining("no such command");
				assertAllOfOurOwnType(store.get());
				notes(client).dropIndexes();
				notes(client).drop();
				notes(client).insertOne(new Document("a", 1));
				notes(client).createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
				assertAllOfOurOwnType(store.get());
				client.getDatabase("other").getCollection("notes").insertOne(new Document());
				database.drop();
				assertAllOfOurOwnType(store.get());
			}
		}
	}

	private static void assertAllOfOurOwnType(MVStore store) {
		assertThat(store.getMapNames()).isNotEmpty().allSatisfy((name) -> {
			assertThat(store.openMap(name).getKeyType()).isSameAs(StoredType.INSTANCE);
			assertThat(store.openMap(name).getValueType()).isSameAs(StoredType.INSTANCE);
		});
	}

	@Test
	void aFileOfAnotherFormatIsRefused() {
		Path file = writtenByJava(0);
		assertThatIllegalStateException().isThrownBy(() -> EmbeddedMongo.start(this.folder))
			.withMessageContaining("its format is 0");
		assertThat(Serialized.read).isFalse();
		// and is not left open
		try (MVStore store = MVStore.open(file.toString())) {
			assertThat(store.openMap("databases.test.notes").get("a")).isInstanceOf(Serialized.class);
			assertThat(Serialized.read).isTrue();
		}
		finally {
			Serialized.read = false;
		}
	}

	@Test
	void whatJavaSerializedIsNotReadEvenInOurFormat() {
		writtenByJava(DurableBackend.FORMAT);
		assertThatIllegalStateException().isThrownBy(() -> EmbeddedMongo.start(this.folder))
			.withMessageContaining("this program does not write");
		assertThat(Serialized.read).isFalse();
	}

	private Path writtenByJava(int format) {
		Path file = this.folder.resolve("utrwal.mv");
		try (MVStore store = MVStore.open(file.toString())) {
			store.setStoreVersion(format);
			store.openMap("databases.test.notes").put("a", new Serialized());
		}
		return file;
	}

	/**
	 * Tells when Java makes one from what was stored.
	 */
	private static final class Serialized implements Serializable {

		private static final long serialVersionUID = 1L;

		private static boolean read;

		private void readObject(ObjectInputStream in) {
			read = true;
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
	void aFileInGoodUseIsLeftAsItIs() throws IOException {
		Random random = new Random(1);
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			for (int i = 0; i < DOCUMENTS; i++) {
				byte[] content = new byte[LARGE];
				random.nextBytes(content);
				notes(client).insertOne(new Document("_id", i).append("content", content));
			}
		}
		Path file = this.folder.resolve("utrwal.mv");
		assertThat(Files.size(file)).isGreaterThan(16 << 20);
		Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).countDocuments()).isEqualTo(DOCUMENTS);
			assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(before);
			server.compactAtNextStart();
		}
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			assertThat(notes(client).countDocuments()).isEqualTo(DOCUMENTS);
			assumeTrue(before != null);
			assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isNotEqualTo(before);
		}
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
	void conditionsThatAreJoinedAreAllKept() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			MongoCollection<Document> notes = notes(client);
			notes.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
			for (int i = 0; i < DOCUMENTS; i++) {
				notes.insertOne(new Document("_id", i).append("k", List.of("a" + i, "b" + i)).append("n", i % 2));
			}
			assertThat(ids(notes.find(Filters.and(Filters.eq("k", "b3"), Filters.eq("n", 1))))).containsExactly(3);
			assertThat(ids(notes.find(Filters.and(Filters.eq("k", "b3"), Filters.eq("n", 0))))).isEmpty();
			assertThat(ids(notes
				.find(Filters.and(Filters.eq("n", 1), Filters.and(Filters.in("_id", 3, 4, 5), Filters.ne("k", "a5"))))))
				.containsExactly(3);
			assertThat(ids(notes.find(Filters.and(Filters.gt("_id", 3), Filters.lt("_id", 6))))).containsExactly(4, 5);
			assertThat(ids(notes
				.find(Filters.and(Filters.eq("_id", 3), Filters.or(Filters.eq("n", 0), Filters.eq("k", "a3"))))))
				.containsExactly(3);
			assertThat(notes.find(Filters.and(Filters.eq("_id", 3), Filters.eq("_id", 4))).first()).isNull();
		}
	}

	@Test
	void aDocumentIsAnsweredOnceHoweverManyOfItsKeysAreAskedFor() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			MongoCollection<Document> notes = notes(client);
			notes.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
			notes.insertMany(List.of(new Document("_id", 1).append("k", List.of("a", "c")),
					new Document("_id", 2).append("k", List.of("b", "d"))));
			assertThat(ids(notes.find(Filters.in("k", "a", "b", "c", "d")))).containsExactly(1, 2);
			assertThat(notes.countDocuments(Filters.in("k", "a", "c"))).isOne();
		}
	}

	@Test
	void theLastIdIsFound() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			MongoCollection<Document> notes = notes(client);
			notes.createIndex(Indexes.ascending("k"));
			assertThat(notes.find().sort(Sorts.descending("_id")).first()).isNull();
			for (Object id : List.of(9L, 10, 2.5, -1L)) {
				notes.insertOne(new Document("_id", id).append("n", 1));
			}
			assertThat(notes.find().sort(Sorts.descending("_id")).first()).containsEntry("_id", 10);
			assertThat(notes.find().sort(Sorts.descending("_id")).skip(1).first()).containsEntry("_id", 9L);
			assertThat(notes.find().sort(Sorts.ascending("_id")).first()).containsEntry("_id", -1L);
			assertThat(notes.find(Filters.lt("_id", 5)).sort(Sorts.descending("_id")).first()).containsEntry("_id",
					2.5);
			notes.insertOne(new Document("_id", "a"));
			assertThat(notes.find().sort(Sorts.descending("_id")).projection(Projections.include("n")).first())
				.isEqualTo(new Document("_id", "a"));
		}
	}

	@Test
	void aDocumentGrowsNoLargerThanCanBeRead() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			String half = "z".repeat(9 << 20);
			notes(client).insertOne(new Document("_id", "a").append("one", half));
			assertThatExceptionOfType(MongoException.class)
				.isThrownBy(() -> notes(client).updateOne(Filters.eq("_id", "a"), Updates.set("other", half)))
				.withMessageContaining("too large");
			assertThat(notes(client).find().first()).doesNotContainKey("other");
		}
	}

	private static List<Object> ids(FindIterable<Document> found) {
		return found.map((document) -> document.get("_id")).into(new ArrayList<>());
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

	/**
	 * Else it would be found, and taken for stored.
	 */
	@Test
	void whatAWriteChangedBeforeItFailedIsNeverSeen() {
		PowerCut.Disk disk = PowerCut.disk("half", new Random(1));
		try (EmbeddedMongo server = PowerCut.start("half", 1000); MongoClient client = server.client()) {
			for (int i = 0; i < 1000; i++) {
				notes(client).insertOne(new Document("_id", i).append("text", "ż".repeat(100)));
			}
		}
		try (EmbeddedMongo server = PowerCut.start("half", 1000); MongoClient client = server.client()) {
			assertThat(notes(client).find(Filters.eq("_id", 0)).first()).isNotNull();
			disk.cutAfter(0);
			// the place of the first is known, that of the second is still to be read
			assertThatExceptionOfType(MongoException.class)
				.isThrownBy(() -> notes(client).withWriteConcern(WriteConcern.JOURNALED)
					.insertMany(List.of(new Document("_id", 0.5), new Document("_id", 500.5))));
			assertThatExceptionOfType(MongoException.class)
				.isThrownBy(() -> notes(client).find(Filters.eq("_id", 0.5)).first())
				.withMessageContaining("The store has failed")
				.satisfies((failure) -> assertThat(StoreRefused.isFailed(failure)).isTrue());
			assertThat(server.failure()).isPresent();
		}
	}

	@Test
	void onAFullDiskWritesAreRefusedReadsAnsweredAndAllGoesOnWhenThereIsRoom() {
		AtomicLong room = new AtomicLong(Long.MAX_VALUE);
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder, room::get); MongoClient client = server.client()) {
			MongoCollection<Document> notes = notes(client).withWriteConcern(WriteConcern.JOURNALED);
			notes.insertOne(new Document("_id", "before"));
			room.set(DurableBackend.RESERVE - 1);
			for (ThrowingCallable write : List.<ThrowingCallable>of(() -> notes.insertOne(new Document("_id", "full")),
					() -> notes(client).insertOne(new Document("_id", "full")),
					() -> notes.updateOne(Filters.eq("_id", "before"), Updates.set("text", "full")))) {
				assertThatExceptionOfType(MongoException.class).isThrownBy(write)
					.satisfies((failure) -> assertThat(StoreRefused.isFull(failure)).isTrue());
			}
			assertThat(server.isFull()).isTrue();
			assertThat(server.failure()).isEmpty();
			assertThat(notes.find()).containsExactly(new Document("_id", "before"));
			notes.deleteOne(Filters.eq("_id", "before"));
			room.set(DurableBackend.RESERVE);
			notes.insertOne(new Document("_id", "after"));
			assertThat(server.isFull()).isFalse();
			assertThat(notes.find()).containsExactly(new Document("_id", "after"));
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
				.mapToObj((i) -> new Document("_id", i).append("text", "ż".repeat(LARGE * 3 / 2)))
				.toList();
			notes(client).insertMany(documents);
			assertThat(notes(client).find().batchSize(7).into(new ArrayList<>())).isEqualTo(documents);
			assertThat(notes(client).find().into(new ArrayList<>())).isEqualTo(documents);
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
