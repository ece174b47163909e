package pl.utrwal.eventstore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.proof.Checkpoints;

/**
 * Checkpoints of a store that is about to crash.
 */
final class Signing {

	private static final int LINES_BETWEEN = 20;

	private Signing() {
	}

	/**
	 * @param folder of the key, which no crash touches
	 * @throws IllegalStateException if the store does not extend what was signed
	 */
	static Checkpoints start(CommitLog log, MongoDatabase database, Path folder) {
		CommitTokenStore tokens = new CommitTokenStore(database, "reader", Duration.ofSeconds(5));
		Checkpoints checkpoints = Checkpoints.open(log, database, folder.resolve("key").resolve("ledger-key.pem"),
				tokens::positions, Clock.systemUTC());
		checkpoints.start();
		return checkpoints;
	}

	/**
	 * Signs after every few lines of a reader's journal.
	 */
	static Consumer<String> often(Checkpoints checkpoints, Consumer<String> journal) {
		AtomicInteger lines = new AtomicInteger();
		return (line) -> {
			journal.accept(line);
			if (lines.incrementAndGet() % LINES_BETWEEN == 0) {
				checkpoints.sign();
			}
		};
	}

}
