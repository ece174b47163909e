package pl.utrwal.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

import pl.utrwal.eventstore.log.CommitLog;

/**
 * Events in the order of commits, for one reader, which may use several threads: Axon's
 * coordinator lets its next task begin before the last one has asked for the last time.
 * It asks the database only when the log has heard of a commit since it last came to the
 * end.
 */
final class CommitEventStream implements TrackingEventStream {

	private final CommitStorageEngine engine;

	private final CommitLog log;

	private final Runnable waking = this::wake;

	/** Held for a moment only, since the log waits for it. */
	private final Object signal = new Object();

	private volatile Runnable onAvailable = () -> {
	};

	private TrackingToken token;

	private Iterator<? extends TrackedEventMessage<?>> fetched = Collections.emptyIterator();

	private TrackedEventMessage<?> next;

	/** What the log had heard of when the events were fetched that came last. */
	private long fetchedAt = -1;

	/** The same, once they have come to an end. */
	private volatile long exhaustedAt = -1;

	CommitEventStream(CommitStorageEngine engine, CommitLog log, TrackingToken token) {
		this.engine = engine;
		this.log = log;
		this.token = token;
		log.onAppend(this.waking);
	}

	private void wake() {
		if (this.log.seen() <= this.exhaustedAt) {
			return;
		}
		synchronized (this.signal) {
			this.signal.notifyAll();
		}
		this.onAvailable.run();
	}

	@Override
	public synchronized Optional<TrackedEventMessage<?>> peek() {
		if (this.next == null) {
			this.next = fetch();
		}
		return Optional.ofNullable(this.next);
	}

	private TrackedEventMessage<?> fetch() {
		if (!this.fetched.hasNext()) {
			// it would ask the database again each time it is asked
			this.fetched = Collections.emptyIterator();
			this.exhaustedAt = this.fetchedAt;
			long seen = this.log.seen();
			if (seen <= this.exhaustedAt) {
				return null;
			}
			this.fetchedAt = seen;
			this.fetched = this.engine.readEvents(this.token, false).iterator();
			if (!this.fetched.hasNext()) {
				this.fetched = Collections.emptyIterator();
				this.exhaustedAt = seen;
				return null;
			}
		}
		return this.fetched.next();
	}

	@Override
	public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		while (peek().isEmpty()) {
			synchronized (this.signal) {
				while (this.log.seen() <= this.exhaustedAt) {
					long left = deadline - System.nanoTime();
					if (left <= 0) {
						return false;
					}
					TimeUnit.NANOSECONDS.timedWait(this.signal, left);
				}
			}
		}
		return true;
	}

	@Override
	public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
		for (;;) {
			TrackedEventMessage<?> available = take();
			if (available != null) {
				return available;
			}
			hasNextAvailable(1, TimeUnit.MINUTES);
		}
	}

	private synchronized TrackedEventMessage<?> take() {
		TrackedEventMessage<?> available = peek().orElse(null);
		if (available != null) {
			this.next = null;
			this.token = available.trackingToken();
		}
		return available;
	}

	@Override
	public boolean setOnAvailableCallback(Runnable callback) {
		this.onAvailable = callback;
		return true;
	}

	@Override
	public void close() {
		this.log.removeListener(this.waking);
	}

}
