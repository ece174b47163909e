package pl.utrwal.history.proof.read;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Verification;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.DeepVerification.Stage;
import pl.utrwal.eventstore.readmodel.ReadModelVerification;

/**
 * Verifies the ledger, and what is read from it, and remembers until the next start what
 * was found.
 */
@Component
public class LedgerVerification {

	private static final Logger log = LoggerFactory.getLogger(LedgerVerification.class);

	private final Checkpoints checkpoints;

	private final CommitLog commits;

	private final DeepVerification deep;

	private final Clock clock;

	private final AtomicBoolean running = new AtomicBoolean();

	private volatile Step step = new Step(0, 0, null);

	private volatile Found<Verification> ledger;

	private volatile Found<ReadModelVerification> readModels;

	private volatile boolean failed;

	LedgerVerification(Checkpoints checkpoints, CommitLog commits, DeepVerification deep, Clock clock) {
		this.checkpoints = checkpoints;
		this.commits = commits;
		this.deep = deep;
		this.clock = clock;
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
		this.ledger = new Found<>(this.clock.instant(), found);
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
		this.readModels = new Found<>(this.clock.instant(), found);
		return found;
	}

	/**
	 * Begins both in the background, unless that is being done.
	 */
	public void start() {
		if (this.running.compareAndSet(false, true)) {
			this.failed = false;
			this.step = new Step(0, 0, null);
			Thread.ofPlatform().daemon().name("ledger-verification").start(this::run);
		}
	}

	private void run() {
		try {
			verifyLedger((next) -> this.step = next);
			verifyReadModels((next) -> this.step = next);
		}
		catch (RuntimeException ex) {
			log.error("The verification was broken off", ex);
			this.failed = true;
		}
		finally {
			this.running.set(false);
		}
	}

	public State state() {
		return new State(this.running.get() ? this.step : null, this.ledger, this.readModels, this.failed);
	}

	/**
	 * @param step null if none is running
	 * @param ledger null if it was not verified since the start
	 * @param failed whether the last one in the background was broken off; the log says
	 * why
	 */
	public record State(Step step, Found<Verification> ledger, Found<ReadModelVerification> readModels,
			boolean failed) {
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
	 * @param at when it was done
	 */
	public record Found<T>(Instant at, T result) {
	}

}
