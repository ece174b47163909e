package pl.utrwal.eventstore;

import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.CommitLog;

import static org.assertj.core.api.Assertions.assertThat;

class CommitEventStreamTest {

	private final TestStore store = new TestStore();

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	private final MongoClient client = this.store
		.connect(MongoClientSettings.builder().addCommandListener(new CommandListener() {

			@Override
			public void commandStarted(CommandStartedEvent event) {
				CommitEventStreamTest.this.asked.add(event.getCommandName());
			}

		}));

	private final MongoDatabase database = this.client.getDatabase(this.store.database().getName());

	private final CommitLog log = CommitLog.open(this.database, TestStore.STRINGS.names(), Clock.systemUTC(), "node");

	private final CommitEventStore events = new CommitEventStore(CommitStorageEngine.builder()
		.log(this.log)
		.database(this.database)
		.eventSerializer(JacksonSerializer.defaultSerializer())
		.build(), this.log);

	@AfterEach
	void close() {
		this.log.close();
		this.client.close();
		this.store.close();
	}

	@Test
	void asksNobodyUntilSomethingWasStored() throws Exception {
		this.log.append("c", List.of(TestStore.event("a", 0), TestStore.event("a", 1)));
		TrackingToken head = this.events.createHeadToken();
		this.asked.clear();
		try (BlockingStream<TrackedEventMessage<?>> stream = this.events.openStream(head)) {
			for (int i = 0; i < 100; i++) {
				assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
			}
			assertThat(this.asked).isEmpty();
			this.log.append("d", List.of(TestStore.event("a", 2)));
			this.asked.clear();
			assertThat(stream.nextAvailable()).isNotNull();
			assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
			assertThat(this.asked).isEmpty();
		}
	}

}
