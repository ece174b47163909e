package pl.utrwal.eventstore;

import java.util.function.UnaryOperator;

import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import pl.utrwal.eventstore.log.CommitLog;

/**
 * Axon's own contract of a storage engine, unchanged.
 */
class CommitStorageEngineTest extends BatchingEventStorageEngineTest<CommitStorageEngine, CommitStorageEngine.Builder> {

	private TestStore store;

	private CommitLog log;

	@BeforeEach
	void open() {
		this.store = new TestStore();
		this.log = this.store.open();
		setTestSubject(createEngine());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Override
	protected CommitStorageEngine createEngine(UnaryOperator<CommitStorageEngine.Builder> customization) {
		return customization
			.apply(CommitStorageEngine.builder()
				.log(this.log)
				.database(this.store.database())
				.eventSerializer(new EventSerializer(TestStore.STRINGS)))
			.build();
	}

}
