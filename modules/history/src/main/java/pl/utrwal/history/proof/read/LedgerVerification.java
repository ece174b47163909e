package pl.utrwal.history.proof.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Verification;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.DeepVerification.Stage;
import pl.utrwal.eventstore.readmodel.ReadModelVerification;

/**
 * Verifies the ledger, and what is read from it, and remembers what was found. All nodes
 * tell the same, whichever verifies.
 */
@Component
public class LedgerVerification {

	private static final Logger log = LoggerFactory.getLogger(LedgerVerification.class);

	private static final String COLLECTION = "history_verification";

	private static final String RUNNING = "running";

	private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);

	/** A node that tells nothing for so long has died. */
	private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

	private final Checkpoints checkpoints;

	private final CommitLog commits;

	private final DeepVerification deep;

	private final Clock clock;

	private final Documents<Running> running;

	private final Documents<Ledger> ledger;

	private final Documents<ReadModelVerification> readModels;

	private volatile long nextTold;

	LedgerVerification(Checkpoints checkpoints, CommitLog commits, DeepVerification deep, MongoDatabase database,
			Clock clock) {
		this.checkpoints = checkpoints;
		this.commits = commits;
		this.deep = deep;
		this.clock = clock;
		this.running = Documents.of(database, COLLECTION, Running.class);
		this.ledger = Documents.of(database, COLLECTION, Ledger.class);
		this.readModels = Documents.of(database, COLLECTION, ReadModelVerification.class);
	}

	/**
	 * Computes every hash of the ledger again.
	 */
	public Verification verifyLedger() {
		return verifyLedger((step) -> {
		});
	}

	private Verification verifyLedger(Consumer<Step> progress) {
		Verification found = this.checkpoints
			.verify((done) -> progress.accept(new Step(done, this.commits.head(), null)));
		put(this.ledger, "ledger", new Ledger(found.intact(), found.commits(), found.firstBad(), found.reason()));
		return found;
	}

	/**
	 * Compares all that is read with a fold of the ledger from nothing.
	 */
	public ReadModelVerification verifyReadModels() {
		return verifyReadModels((step) -> {
		});
	}

	private ReadModelVerification verifyReadModels(Consumer<Step> progress) {
		ReadModelVerification found = this.deep
			.verify((stage) -> progress.accept(new Step(stage.commit(), stage.commits(), stage)));
		put(this.readModels, "read-models", found);
		return found;
	}

	/**
	 * Begins both in the background, unless that is being done on any node.
	 */
	public void start() {
		if (state().step() == null) {
			put(this.running, RUNNING, new Running(new Step(0, 0, null), false));
			Thread.ofPlatform().daemon().name("ledger-verification").start(this::run);
		}
	}

	private void run() {
		boolean failed = false;
		try {
			verifyLedger(this::going);
			verifyReadModels(this::going);
		}
		catch (RuntimeException ex) {
			log.error("The verification was broken off", ex);
			failed = true;
		}
		put(this.running, RUNNING, new Running(null, failed));
	}

	/** Told now and then. */
	private void going(Step step) {
		long now = this.clock.millis();
		if (now >= this.nextTold) {
			this.nextTold = now + BETWEEN_STEPS.toMillis();
			put(this.running, RUNNING, new Running(step, false));
		}
	}

	/** In place of the one before, also if the clock did not go on. */
	private <T> void put(Documents<T> documents, String id, T value) {
		long last = documents.find(id).map(Positioned::position).orElse(0L);
		documents.put(id, value, Math.max(this.clock.millis(), last + 1));
	}

	public State state() {
		Positioned<Running> last = this.running.find(RUNNING).orElse(new Positioned<>(new Running(null, false), 0));
		boolean dead = last.position() + DEAD_AFTER.toMillis() < this.clock.millis();
		Step step = last.value().step();
		return new State(dead ? null : step, this.ledger.find("ledger").map(LedgerVerification::found).orElse(null),
				this.readModels.find("read-models").map(LedgerVerification::found).orElse(null),
				last.value().failed() || dead && step != null);
	}

	private static <T> Found<T> found(Positioned<T> stored) {
		return new Found<>(Instant.ofEpochMilli(stored.position()), stored.value());
	}

	/**
	 * @param step null if none is running
	 * @param ledger null if it was never verified
	 * @param failed whether the last one in the background was broken off; the log says
	 * why
	 */
	public record State(Step step, Found<Ledger> ledger, Found<ReadModelVerification> readModels, boolean failed) {
	}

	/**
	 * How far one has come.
	 *
	 * @param commits 0 if it is not known yet
	 * @param stage null while the ledger is verified
	 */
	public record Step(long done, long commits, Stage stage) {
	}

	/**
	 * As {@link Verification}.
	 */
	public record Ledger(boolean intact, long commits, Long firstBad, String reason) {
	}

	/**
	 * @param step null if none is running
	 */
	private record Running(Step step, boolean failed) {
	}

	/**
	 * @param at when it was done
	 */
	public record Found<T>(Instant at, T result) {
	}

}
