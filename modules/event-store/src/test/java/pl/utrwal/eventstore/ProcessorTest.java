package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.kernel.event.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine under Axon's event store and processor.
 */
class ProcessorTest {

	private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);

	private TestStore store;

	private CommitLog log;

	private CommitStorageEngine engine;

	private EmbeddedEventStore events;

	private CommitTokenStore tokens;

	@BeforeEach
	void open() {
		this.store = new TestStore();
		this.log = this.store.open("node", Duration.ofMillis(20));
		this.engine = CommitStorageEngine.builder()
			.log(this.log)
			.database(this.store.database())
			.eventSerializer(new EventSerializer(TestStore.STRINGS))
			.build();
		this.events = new CommitEventStore(this.engine, this.log);
		this.tokens = new CommitTokenStore(this.store.database(), "node", Duration.ofSeconds(10));
	}

	@AfterEach
	void close() {
		this.events.shutDown();
		this.workers.shutdownNow();
		this.store.close();
	}

	@Test
	void anEventThatFailedOnceIsAppliedAfterTheMend() {
		FailingOnce projection = new FailingOnce();
		PooledStreamingEventProcessor processor = Office.processor(this.events, this.tokens, projection, this.workers);
		processor.start();
		for (int i = 0; i < 10; i++) {
			publish("x", i, "k" + i);
		}
		Eventually.until("the projection has failed", () -> projection.broken && projection.failed);
		projection.broken = false;
		Eventually.until("all ten are applied", () -> projection.applied.contains("9"));
		processor.shutDown();
		// those of the failed batch come again; a document ignores them by their position
		assertThat(projection.applied.stream().distinct()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8",
				"9");
	}

	@Test
	void commitsOfAnotherNodeArrive() {
		FailingOnce projection = new FailingOnce();
		projection.broken = false;
		PooledStreamingEventProcessor processor = Office.processor(this.events, this.tokens, projection, this.workers);
		processor.start();
		publish("x", 0, "k");
		CommitLog other = this.store.open("other");
		for (int i = 1; i < 5; i++) {
			other.append("o" + i, List.of(TestStore.event("x", i)));
		}
		Eventually.until("all five are applied", () -> projection.applied.size() == 5);
		processor.shutDown();
	}

	@Test
	void theRootUnitOfWorkKnowsWhereItWasStored() {
		publish("other", 0, "k0");
		UnitOfWork<?> work = publish("x", 0, "k1");
		assertThat(work.<Long>getResource(Position.RESOURCE)).isEqualTo(Position.of(2, 0));
		assertThat(work.<Long>getResource(Position.SEQUENCE_RESOURCE)).isZero();
		assertThat(this.log.findByCid("k1/0")).map(Commit::number).contains(2L);
	}

	@Test
	void aRepeatedCommandIsAnsweredAsStored() {
		publish("x", 0, "key");
		publish("x", 1, "other");
		UnitOfWork<?> again = publish("x", 2, "key");
		assertThat(again.<Long>getResource(Position.RESOURCE)).isEqualTo(Position.of(1, 0));
		assertThat(again.<Long>getResource(Position.SEQUENCE_RESOURCE)).isZero();
		assertThat(this.log.head()).isEqualTo(2);
	}

	@Test
	void withoutAKeyTheCommandIsTheKey() {
		GenericCommandMessage<String> command = new GenericCommandMessage<>("do");
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(command);
		this.events.publish(new GenericDomainEventMessage<>("Test", "x", 0, "0"));
		work.commit();
		assertThat(this.log.findByCid(command.getIdentifier() + "/0")).isPresent();
	}

	@Test
	void whatAnEventHandlerPublishesIsNotTakenForTheCommandThatTheEventCameFrom() {
		publish("x", 0, "key");
		EventMessage<?> handled = this.engine.readEvents(null, false)
			.findFirst()
			.orElseThrow()
			.andMetaData(MetaData.with(Provenance.IDEMPOTENCY_KEY, "key"));
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(handled);
		this.events.publish(new GenericDomainEventMessage<>("Test", "y", 0, "0"));
		work.commit();
		assertThat(this.log.head()).isEqualTo(2);
	}

	@Test
	void eventsOfOneCommandAreOneCommit() {
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(command("key"));
		for (int i = 0; i < 5; i++) {
			this.events.publish(new GenericDomainEventMessage<>("Test", "x", i, "" + i));
		}
		work.commit();
		assertThat(this.log.read(1, 1).get(0).events()).extracting(StoredEvent::sequence)
			.containsExactly(0L, 1L, 2L, 3L, 4L);
		assertThat(work.<Long>getResource(Position.RESOURCE)).isEqualTo(Position.of(1, 4));
	}

	@Test
	void anAggregateIsReadAcrossCommitsOfAnySize() {
		long sequence = 0;
		List<Integer> sizes = List.of(1, 300, 1, 99, 100, 101, 1023, 1);
		for (int size : sizes) {
			List<StoredEvent> some = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				some.add(TestStore.event("x", sequence++));
			}
			this.log.append("c" + sequence, some);
			this.log.append("other" + sequence, List.of(TestStore.event("y" + sequence, 0)));
		}
		assertThat(this.events.readEvents("x").asStream().map((event) -> event.getSequenceNumber()))
			.hasSize((int) sequence)
			.isSorted();
		assertThat(this.events.readEvents("x", 250).asStream().count()).isEqualTo(sequence - 250);
		assertThat(this.engine.readEvents(null, false).map((event) -> Position.of(event.trackingToken()))).isSorted()
			.hasSize((int) sequence + sizes.size());
		long middle = Position.of(3, 150);
		assertThat(this.engine.readEvents(new GlobalSequenceTrackingToken(middle), false)
			.map((event) -> Position.of(event.trackingToken()))
			.findFirst()).contains(middle + 1);
		assertThat(Position.of(this.engine.createHeadToken())).isEqualTo(Position.of(sizes.size() * 2L, 0));
	}

	private UnitOfWork<?> publish(String aggregateId, long sequence, String key) {
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(command(key));
		this.events.publish(new GenericDomainEventMessage<>("Test", aggregateId, sequence, "" + sequence));
		work.commit();
		return work;
	}

	private static GenericCommandMessage<String> command(String key) {
		return new GenericCommandMessage<>("do", MetaData.with(Provenance.IDEMPOTENCY_KEY, key));
	}

	static final class FailingOnce {

		private final List<String> applied = new CopyOnWriteArrayList<>();

		private volatile boolean broken = true;

		private volatile boolean failed;

		@EventHandler
		void on(String payload) {
			if (this.broken && payload.equals("4")) {
				this.failed = true;
				throw new IllegalStateException("not mended yet");
			}
			this.applied.add(payload);
		}

	}

}
