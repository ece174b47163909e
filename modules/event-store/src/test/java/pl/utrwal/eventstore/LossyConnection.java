package pl.utrwal.eventstore;

import java.time.Clock;

import com.mongodb.client.MongoClient;

import pl.utrwal.eventstore.embedded.LossyTransport;
import pl.utrwal.eventstore.log.CommitLog;

/**
 * A connection to a test store that lets a command through and loses its answer.
 */
final class LossyConnection implements AutoCloseable {

	private final TestStore store;

	private final LossyTransport transport;

	private final MongoClient client;

	private CommitLog log;

	LossyConnection(TestStore store) {
		this.store = store;
		this.transport = store.lossyTransport();
		this.client = this.transport.client();
	}

	CommitLog open() {
		this.log = CommitLog.open(this.client.getDatabase(this.store.database().getName()), TestStore.STRINGS.names(),
				Clock.systemUTC(), "lossy");
		return this.log;
	}

	void loseNextAnswerTo(String name) {
		this.transport.loseNextAnswerTo(name);
	}

	int lost() {
		return this.transport.lost();
	}

	@Override
	public void close() {
		this.log.close();
		this.client.close();
	}

}
