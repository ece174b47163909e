package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Work that only one thread of one node does at a time. A node that dies with its turn
 * loses it as it loses its projections.
 */
public final class Turns {

	private static final int SEGMENT = 0;

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

	private static final Duration BEAT = Duration.ofSeconds(1);

	private final CommitTokenStore claims;

	private final Duration patience;

	private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();

	/**
	 * @param patience how long somebody waits for a turn
	 */
	public Turns(CommitTokenStore claims, Duration patience) {
		this.claims = claims;
		this.patience = patience;
	}

	/**
	 * Does the work when nobody else does any of that name.
	 * @throws NotStored if others do so for too long
	 */
	public <T> T take(String name, Supplier<T> work) {
		ReentrantLock lock = this.here.computeIfAbsent(name, (any) -> new ReentrantLock(true));
		long start = System.nanoTime();
		lock.lock();
		try {
			claim(name, start);
			CountDownLatch done = new CountDownLatch(1);
			Thread.ofVirtual().name("turn-" + name).start(() -> keep(name, done));
			try {
				return work.get();
			}
			finally {
				done.countDown();
				this.claims.releaseClaim(name, SEGMENT);
			}
		}
		finally {
			lock.unlock();
		}
	}

	private void claim(String name, long start) {
		begin(name);
		while (true) {
			try {
				this.claims.fetchToken(name, SEGMENT);
				return;
			}
			catch (UnableToClaimTokenException ex) {
				if (System.nanoTime() - start > this.patience.toNanos()) {
					throw new NotStored(ex);
				}
				LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
			}
		}
	}

	private void begin(String name) {
		if (this.claims.fetchSegments(name).length == 0) {
			try {
				this.claims.initializeTokenSegments(name, 1);
			}
			catch (UnableToClaimTokenException ex) {
				// another node was first
			}
		}
	}

	/** Long work must not be taken for that of a node that died. */
	private void keep(String name, CountDownLatch done) {
		try {
			while (!done.await(BEAT.toNanos(), TimeUnit.NANOSECONDS)) {
				this.claims.extendClaim(name, SEGMENT);
			}
		}
		catch (InterruptedException | RuntimeException ex) {
			// the turn ends when nobody extends it
		}
	}

}
