package pl.utrwal.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.Provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandsTest {

	private final TestStore store = new TestStore();

	private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

	private final AtomicInteger handled = new AtomicInteger();

	private CommitLog log;

	private CommitEventStore events;

	private Commands commands;

	@BeforeEach
	void open() {
		this.log = this.store.open();
		this.events = new CommitEventStore(CommitStorageEngine.builder()
			.log(this.log)
			.database(this.store.database())
			.eventSerializer(new EventSerializer(TestStore.STRINGS))
			.build(), this.log);
		this.commands = new Commands(this.bus, this.log);
	}

	@AfterEach
	void close() {
		this.events.shutDown();
		this.store.close();
	}

	@Test
	void whoeverLosesARaceForAPlaceTriesAgain() {
		handle(() -> {
			int place = this.handled.getAndIncrement();
			if (place < 3) {
				// somebody else is faster, at another node
				this.log.append("other" + place, List.of(TestStore.event("x", place)));
			}
			publish(place);
		});
		Stored stored = this.commands.send("change", Map.of()).orElseThrow();
		assertThat(this.handled).hasValue(4);
		assertThat(stored.version()).isEqualTo(3);
		assertThat(Position.commitNumber(stored.position())).isEqualTo(4);
	}

	@Test
	void aDatabaseThatIsAwayForAMomentIsAskedAgain() {
		handle(() -> {
			if (this.handled.getAndIncrement() < 2) {
				throw reset();
			}
			publish(0);
		});
		assertThat(this.commands.send("change", Map.of())).isPresent();
		assertThat(this.log.head()).isEqualTo(1);
	}

	@Test
	void whatTheProgramItselfDidWrongIsNotSentAgain() {
		handle(() -> {
			this.handled.getAndIncrement();
			throw new IllegalStateException("a fault");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.commands.send("change", Map.of()));
		assertThat(this.handled).hasValue(1);
	}

	@Test
	void theSameKeyGivesTheSameAnswerHoweverOftenItIsSent() {
		handle(() -> publish(this.handled.getAndIncrement()));
		Map<String, String> key = Map.of(Provenance.IDEMPOTENCY_KEY, "k");
		Optional<Stored> first = this.commands.send("change", key);
		assertThat(this.commands.send("change", key)).isEqualTo(first);
		assertThat(this.log.head()).isEqualTo(1);
	}

	@Test
	void aLostAnswerIsNoFailureAndIsStoredOnce() {
		try (LossyConnection connection = new LossyConnection(this.store)) {
			CommitLog lossy = connection.open();
			CommitEventStore events = new CommitEventStore(CommitStorageEngine.builder()
				.log(lossy)
				.database(this.store.database())
				.eventSerializer(new EventSerializer(TestStore.STRINGS))
				.build(), lossy);
			this.bus.subscribe(String.class.getName(), (command) -> {
				events.publish(new GenericDomainEventMessage<>("Test", "x", 0, "said"));
				return null;
			});
			connection.loseNextAnswerTo("insert");
			assertThat(new Commands(this.bus, lossy).send("change", Map.of())).isPresent();
			assertThat(connection.lost()).isEqualTo(1);
			assertThat(lossy.head()).isEqualTo(1);
		}
	}

	private void handle(Runnable handler) {
		this.bus.subscribe(String.class.getName(), (command) -> {
			handler.run();
			return null;
		});
	}

	private void publish(int place) {
		this.events.publish(new GenericDomainEventMessage<>("Test", "x", place, "said"));
	}

	private static MongoSocketReadException reset() {
		return new MongoSocketReadException("Connection reset", new ServerAddress());
	}

}
