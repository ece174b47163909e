package pl.utrwal.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitConflict;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.GrowingTree;
import pl.utrwal.eventstore.log.MerkleHash;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.log.Verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CommitLogTest {

	private TestStore store;

	@BeforeEach
	void open() {
		this.store = new TestStore();
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void numbersCommitsWithoutGaps() {
		CommitLog log = this.store.open();
		assertThat(log.head()).isZero();
		Commit first = log.append("a", List.of(TestStore.event("x", 0), TestStore.event("x", 1)));
		Commit second = log.append("b", List.of(TestStore.event("y", 0)));
		assertThat(first.number()).isEqualTo(1);
		assertThat(second.number()).isEqualTo(2);
		GrowingTree tree = new GrowingTree();
		assertThat(tree.root()).isEqualTo(MerkleHash.EMPTY);
		tree.append(MerkleHash.leaf(first.canonicalBytes()));
		assertThat(first.root()).isEqualTo(tree.root());
		tree.append(MerkleHash.leaf(second.canonicalBytes()));
		assertThat(second.root()).isEqualTo(tree.root());
		assertThat(log.head()).isEqualTo(2);
		assertThat(log.read(1, 10)).containsExactly(first, second);
		assertThat(log.read(2, 10)).containsExactly(second);
		assertThat(log.read(3, 10)).isEmpty();
		assertThat(log.readAll(Set.of(2L, 9L))).containsExactly(second);
		assertThat(log.findByCid("a")).contains(first);
		assertThat(log.findByCid("c")).isEmpty();
		assertThat(log.commitOf("x", 1)).contains(first);
		assertThat(log.commitOf("x", 2)).isEmpty();
	}

	@Test
	void saysWhetherAPositionIsReachedAndWhenItWasRecorded() {
		CommitLog log = this.store.open();
		assertThat(log.isReached(-1)).isTrue();
		assertThat(log.isReached(0)).isFalse();
		Commit first = log.append("a", List.of(TestStore.event("x", 0), TestStore.event("x", 1)));
		assertThat(log.isReached(Position.of(1, 1))).isTrue();
		assertThat(log.isReached(Position.of(1, 2))).isFalse();
		log.append("b", List.of(TestStore.event("y", 0)));
		assertThat(log.isReached(Position.of(1, 2))).isTrue();
		assertThat(log.isReached(Position.of(2, 1))).isFalse();
		assertThat(log.isReached(Long.MAX_VALUE)).isFalse();
		assertThat(log.recordedAt(Position.of(1, 0))).isEqualTo(first.events().get(0).timestamp());
		assertThat(log.recordedAt(Position.of(1, 900))).isEqualTo(first.events().get(1).timestamp());
	}

	@Test
	void goesOnAfterARestart() {
		try (CommitLog log = this.store.open()) {
			IntStream.range(0, 100).forEach((i) -> log.append("c" + i, List.of(TestStore.event("x", i))));
		}
		CommitLog again = this.store.open();
		assertThat(again.head()).isEqualTo(100);
		assertThat(again.append("next", List.of(TestStore.event("x", 100))).number()).isEqualTo(101);
		assertThat(again.verify()).isEqualTo(Verification.intact(101, again.read(101, 1).get(0).root()));
	}

	@Test
	void theSameKeyIsAnsweredAsStored() {
		CommitLog log = this.store.open();
		Commit stored = log.append("a", List.of(TestStore.event("x", 0)));
		log.append("b", List.of(TestStore.event("x", 1)));
		assertThat(log.append("a", List.of(TestStore.event("x", 0)))).isEqualTo(stored);
		assertThat(log.head()).isEqualTo(2);
	}

	@Test
	void theSameKeyAtTheSameTimeIsStoredOnce() {
		CommitLog log = this.store.open();
		List<CompletableFuture<Commit>> answers = IntStream.range(0, 16)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> log.append("a", List.of(TestStore.event("x", 0)))))
			.toList();
		assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
		assertThat(log.head()).isEqualTo(1);
	}

	@Test
	void saysWhichEventIsInConflict() {
		CommitLog log = this.store.open();
		StoredEvent taken = TestStore.event("x", 0);
		log.append("a", List.of(taken));
		assertThatExceptionOfType(CommitConflict.class)
			.isThrownBy(() -> log.append("b", List.of(TestStore.event("y", 0), TestStore.event("x", 0))))
			.satisfies((conflict) -> assertThat(conflict.index()).isEqualTo(1));
		StoredEvent sameId = new StoredEvent(taken.id(), "z", 0, "Test", "string", "1", Instant.EPOCH, "{}", "\"\"");
		assertThatExceptionOfType(CommitConflict.class).isThrownBy(() -> log.append("c", List.of(sameId)));
		assertThat(log.head()).isEqualTo(1);
		assertThat(log.append("d", List.of(TestStore.event("y", 0))).number()).isEqualTo(2);
	}

	@Test
	void aCommitHasItsLimits() {
		CommitLog log = this.store.open();
		List<StoredEvent> most = IntStream.range(0, Position.MAX_EVENTS)
			.mapToObj((i) -> TestStore.event("x", i))
			.toList();
		assertThat(log.append("most", most).lastPosition()).isEqualTo(Position.of(1, Position.MAX_EVENTS - 1));
		assertThatIllegalArgumentException().isThrownBy(() -> log.append("none", List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> log.append("many",
				IntStream.rangeClosed(0, 1023).mapToObj((i) -> TestStore.event("y", i)).toList()));
		StoredEvent large = new StoredEvent("id", "z", 0, "Test", "string", "1", Instant.EPOCH, "{}",
				"x".repeat(4 << 20));
		assertThatIllegalArgumentException().isThrownBy(() -> log.append("large", List.of(large)));
	}

	@Test
	void refusesTextThatWouldComeBackAsAnother() {
		CommitLog log = this.store.open();
		StoredEvent half = new StoredEvent("id", "z", 0, "Test", "string", "1", Instant.EPOCH, "{}", "\"\ud83d\"");
		assertThatIllegalArgumentException().isThrownBy(() -> log.append("half", List.of(half)));
		StoredEvent whole = new StoredEvent("id", "z", 0, "Test", "string", "1", Instant.EPOCH, "{}",
				"\"\ud83d\udc75\"");
		log.append("whole", List.of(whole));
		assertThat(log.verify().intact()).isTrue();
	}

	@Test
	void keepsTheLatestTimeSoFar() {
		CommitLog log = this.store.open();
		log.append("later", List.of(TestStore.event("x", 9)));
		Commit earlier = log.append("earlier", List.of(TestStore.event("y", 0)));
		assertThat(earlier.maxTimestamp()).isEqualTo(TestStore.event("x", 9).timestamp());
		assertThat(log.verify().intact()).isTrue();
	}

	@Test
	void wakesListeners() {
		CommitLog log = this.store.open();
		CompletableFuture<Void> woken = new CompletableFuture<>();
		log.onAppend(() -> woken.complete(null));
		log.append("a", List.of(TestStore.event("x", 0)));
		assertThat(woken).as("the listener is woken").succeedsWithin(java.time.Duration.ofSeconds(10));
	}

	@Test
	void readsLargeCommitsInSeveralParts() {
		CommitLog log = this.store.open();
		for (int i = 0; i < 20; i++) {
			log.append("c" + i, List.of(new StoredEvent("id" + i, "x", i, "Test", "string", "1", Instant.EPOCH, "{}",
					"x".repeat(1 << 20))));
		}
		AtomicInteger read = new AtomicInteger();
		while (read.get() < 20) {
			List<Commit> part = log.read(read.get() + 1L, 64);
			assertThat(part).extracting(Commit::number)
				.containsExactlyElementsOf(
						LongStream.rangeClosed(read.get() + 1L, read.get() + part.size()).boxed().toList());
			assertThat(part).isNotEmpty();
			read.addAndGet(part.size());
		}
		assertThat(log.read(21, 64)).isEmpty();
	}

	@Test
	void anOutcomeThatWasLostIsFoundBeforeItIsTriedAgain() {
		try (LossyConnection connection = new LossyConnection(this.store)) {
			CommitLog log = connection.open();
			log.append("before", List.of(TestStore.event("x", 0)));
			for (int i = 1; i <= 5; i++) {
				connection.loseNextAnswerTo("insert");
				assertThat(log.append("lost" + i, List.of(TestStore.event("x", i))).number()).isEqualTo(i + 1);
				assertThat(connection.lost()).isEqualTo(i);
			}
			assertThat(log.head()).isEqualTo(6);
			assertThat(log.verify().intact()).isTrue();
		}
	}

	@Test
	void startUpRefusesALostIndex() {
		fill(3);
		commits().dropIndex("k_1");
		assertThatIllegalStateException().isThrownBy(this.store::open).withMessageContaining("unique index on k");
	}

	@Test
	void startUpRefusesAGap() {
		fill(3);
		commits().deleteOne(Filters.eq("_id", 2L));
		assertThatIllegalStateException().isThrownBy(this.store::open).withMessageContaining("Commit 2 of 3");
	}

	@Test
	void startUpRefusesARootOfOtherCommits() {
		fill(3);
		Object root = commits().find(Filters.eq("_id", 1L)).first().get("root");
		commits().updateOne(Filters.eq("_id", 3L), new Document("$set", new Document("root", root)));
		assertThatIllegalStateException().isThrownBy(this.store::open)
			.withMessageContaining("Commit 3 of 3 in the collection commits is broken: its root");
	}

	@Test
	void startUpRefusesAnUnknownName() {
		fill(1);
		EventCatalogue other = EventCatalogue.of(List.of(EventCatalogueTest.Opened.class));
		assertThatIllegalStateException()
			.isThrownBy(() -> CommitLog.open(this.store.database(), other.names(), Clock.systemUTC(), "node"))
			.withMessageContaining("does not know: string");
	}

	private void fill(int count) {
		try (CommitLog log = this.store.open()) {
			IntStream.range(0, count).forEach((i) -> log.append("c" + i, List.of(TestStore.event("x", i))));
		}
	}

	private MongoCollection<Document> commits() {
		return this.store.database().getCollection("commits");
	}

}
