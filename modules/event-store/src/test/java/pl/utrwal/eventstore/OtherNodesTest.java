package pl.utrwal.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.LedgerBroken;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Logs of several nodes over one database.
 */
class OtherNodesTest {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private final TestStore store = new TestStore();

	private final List<CommitLog> logs = new ArrayList<>();

	@AfterEach
	void close() {
		this.logs.forEach(CommitLog::close);
		this.store.close();
	}

	@Test
	void aReaderIsToldOfACommitOfAnotherNode() throws Exception {
		CommitLog one = node("one", NOON);
		CommitLog other = node("other", NOON);
		CommitStorageEngine engine = engine(other);
		CommitEventStore events = new CommitEventStore(engine, other);
		CompletableFuture<Void> told = new CompletableFuture<>();
		try (TrackingEventStream stream = events.openStream(engine.createTailToken())) {
			assertThat(stream.hasNextAvailable()).isFalse();
			stream.setOnAvailableCallback(() -> told.complete(null));
			Commit stored = one.append("a", List.of(TestStore.event("x", 0)));
			assertThat(told).as("the reader is told").succeedsWithin(Duration.ofSeconds(10));
			assertThat(other.seen()).isEqualTo(stored.number());
			TrackedEventMessage<?> event = stream.nextAvailable();
			assertThat(Position.of(event.trackingToken())).isEqualTo(stored.lastPosition());
			assertThat(stream.hasNextAvailable()).isFalse();
		}
		events.shutDown();
	}

	/**
	 * As the coordinator of Axon 4.13 does: it asks once more whether there is something
	 * after it has let the next task begin.
	 */
	@Test
	void aReaderWithSeveralThreadsMissesNothing() throws Exception {
		CommitLog log = node("one", NOON);
		CommitStorageEngine engine = engine(log);
		CommitEventStore events = new CommitEventStore(engine, log);
		AtomicBoolean asking = new AtomicBoolean(true);
		try (TrackingEventStream stream = events.openStream(engine.createTailToken())) {
			List<CompletableFuture<Void>> askers = Stream
				.generate(() -> CompletableFuture.runAsync(() -> ask(stream, asking)))
				.limit(2)
				.toList();
			List<Long> stored = new ArrayList<>();
			List<Long> read = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				List<StoredEvent> some = IntStream.range(i * 100, (i + 1) * 100)
					.mapToObj((sequence) -> TestStore.event("x", sequence))
					.toList();
				long number = log.append("c" + i, some).number();
				IntStream.range(0, some.size()).forEach((index) -> stored.add(Position.of(number, index)));
				while (stream.hasNextAvailable()) {
					read.add(Position.of(stream.nextAvailable().trackingToken()));
				}
			}
			asking.set(false);
			assertThat(askers).allSatisfy(
					(asker) -> assertThat(asker).as("it has stopped asking").succeedsWithin(Duration.ofSeconds(10)));
			assertThat(read).isEqualTo(stored);
		}
		events.shutDown();
	}

	private static void ask(TrackingEventStream stream, AtomicBoolean asking) {
		while (asking.get()) {
			stream.hasNextAvailable();
		}
	}

	@Test
	void timesInTheLogNeverRunBack() {
		CommitLog ahead = node("ahead", NOON.plusSeconds(60));
		CommitLog behind = node("behind", NOON.minusSeconds(60));
		for (int i = 0; i < 20; i++) {
			((i % 2 == 0) ? ahead : behind).append("c" + i, List.of(TestStore.event("x" + i, 0)));
		}
		assertThat(behind.read(1, 64)).extracting(Commit::recordedAt)
			.hasSize(20)
			.containsOnly(NOON.plusSeconds(60))
			.isSorted();
		assertThat(behind.verify().intact()).isTrue();
	}

	@Test
	void anOlderVersionSaysThatItIsOneAndTakesNothingMore() {
		CommitLog older = node("older", NOON);
		Set<String> names = new TreeSet<>(TestStore.STRINGS.names());
		names.add("invented-later");
		CommitLog newer = node("newer", NOON, names);
		older.append("a", List.of(TestStore.event("x", 0)));
		newer.append("b", List.of(named("string", 1)));
		assertThat(older.broken()).isEmpty();
		newer.append("c", List.of(named("invented-later", 2)));
		Eventually.until("the older node has seen it", () -> older.broken().isPresent());
		assertThat(older.broken().orElseThrow()).contains("invented-later", "newer");
		assertThatExceptionOfType(LedgerBroken.class)
			.isThrownBy(() -> older.append("d", List.of(TestStore.event("y", 0))));
		assertThat(newer.append("e", List.of(TestStore.event("y", 0))).number()).isEqualTo(4);
	}

	@Test
	void whatAnotherNodeErasedIsNotRemembered() {
		CommitLog one = node("one", NOON);
		CommitLog other = node("other", NOON);
		one.append("a", List.of(TestStore.event("x", 0)));
		Eventually.until("the other node has heard of it", () -> other.seen() == 1);
		this.store.database()
			.getCollection("commits")
			.updateOne(Filters.eq("_id", 1L), Updates.set("e.0.p", "\"erased\""));
		one.append("b", List.of(named(WordsErased.NAME, 1)));
		Eventually.until("the other node has heard of the erasure", () -> other.seen() == 2);
		assertThat(other.read(1, 1).getFirst().events().getFirst().payload()).isEqualTo("\"erased\"");
	}

	private CommitStorageEngine engine(CommitLog log) {
		return CommitStorageEngine.builder()
			.log(log)
			.database(this.store.database())
			.eventSerializer(new EventSerializer(TestStore.STRINGS))
			.build();
	}

	private CommitLog node(String name, Instant time) {
		return node(name, time, TestStore.STRINGS.names());
	}

	private CommitLog node(String name, Instant time, Set<String> names) {
		CommitLog log = CommitLog.open(this.store.database(), names, Clock.fixed(time, ZoneOffset.UTC), name,
				Duration.ofMillis(10));
		this.logs.add(log);
		return log;
	}

	private static StoredEvent named(String name, long sequence) {
		StoredEvent event = TestStore.event("x", sequence);
		return new StoredEvent(event.id(), event.aggregateId(), sequence, event.aggregateType(), name, "1",
				event.timestamp(), event.metadata(), event.payload());
	}

}
