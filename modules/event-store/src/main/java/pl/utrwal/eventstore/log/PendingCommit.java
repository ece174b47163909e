package pl.utrwal.eventstore.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Events that wait for their number.
 */
final class PendingCommit {

	private static final Duration GIVE_UP = Duration.ofSeconds(10);

	private final String cid;

	private final List<StoredEvent> events;

	private final CompletableFuture<Commit> result = new CompletableFuture<>();

	private final long since = System.nanoTime();

	private boolean doubtful;

	/** Made once, so that a second try stores the same content. */
	private Instant drawnUpAt;

	private List<Seal> seals;

	PendingCommit(String cid, List<StoredEvent> events) {
		this.cid = Objects.requireNonNull(cid, "cid");
		this.events = events;
	}

	Commit after(Head last, TreeEdge edge, Clock clock, String node) {
		if (this.seals == null) {
			this.drawnUpAt = clock.instant();
			this.seals = this.events.stream().map(Seal::of).toList();
		}
		long number = last.number() + 1;
		// nodes' clocks differ, and are set back
		Instant recordedAt = this.drawnUpAt.isBefore(last.recordedAt()) ? last.recordedAt() : this.drawnUpAt;
		Hash leaf = MerkleHash.leaf(CanonicalCommit.bytes(number, this.cid, recordedAt, node, this.events, this.seals));
		edge.append(leaf);
		return new Commit(number, this.cid, last.latestWith(this.events), leaf, edge.root(), recordedAt, node,
				this.events, this.seals);
	}

	String cid() {
		return this.cid;
	}

	List<StoredEvent> events() {
		return this.events;
	}

	boolean isDone() {
		return this.result.isDone();
	}

	void complete(Commit stored) {
		this.result.complete(stored);
	}

	void fail(RuntimeException ex) {
		this.result.completeExceptionally(ex);
	}

	/** A try may have stored it, and was not answered. */
	void doubt() {
		this.doubtful = true;
	}

	void refuse(RuntimeException cause) {
		fail(this.doubtful ? new OutcomeUnknown(this.cid, cause) : new StoreRefused(cause));
	}

	boolean isOverdue() {
		return System.nanoTime() - this.since > GIVE_UP.toNanos();
	}

	boolean giveUpIf(boolean hopeless, RuntimeException cause) {
		if (hopeless) {
			giveUp(cause);
		}
		return hopeless;
	}

	Commit await() {
		try {
			return this.result.get(GIVE_UP.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw (RuntimeException) ex.getCause();
		}
		catch (TimeoutException ex) {
			throw giveUp(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw giveUp(ex);
		}
	}

	/**
	 * If it was not tried yet, it will not be.
	 */
	private OutcomeUnknown giveUp(Exception cause) {
		OutcomeUnknown unknown = new OutcomeUnknown(this.cid, cause);
		fail(unknown);
		return unknown;
	}

}
