package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for a read model to catch up with a write. It looks again whenever a processor of
 * this process has stored how far it came, and now and then in case another node did.
 */
public final class Await {

	/** How long a reader waits for its own write to be shown. */
	public static final Duration LIMIT = Duration.ofSeconds(1);

	private static final long MOST_NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

	private static final Object SIGNAL = new Object();

	/** How often something was stored; guarded by the signal. */
	private static long steps;

	private Await() {
	}

	/**
	 * Has everybody who waits look again.
	 */
	static void wake() {
		synchronized (SIGNAL) {
			steps++;
			SIGNAL.notifyAll();
		}
	}

	/**
	 * @return false if it did not become true within {@link #LIMIT}, or the thread was
	 * interrupted
	 */
	public static boolean until(BooleanSupplier reached) {
		long end = System.nanoTime() + LIMIT.toNanos();
		try {
			long looked = steps();
			while (!reached.getAsBoolean()) {
				long left = end - System.nanoTime();
				if (left <= 0) {
					return false;
				}
				awaitStepAfter(looked, Math.min(left, MOST_NANOS_BETWEEN_LOOKS));
				looked = steps();
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static long steps() {
		synchronized (SIGNAL) {
			return steps;
		}
	}

	private static void awaitStepAfter(long looked, long nanos) throws InterruptedException {
		synchronized (SIGNAL) {
			if (steps == looked) {
				TimeUnit.NANOSECONDS.timedWait(SIGNAL, nanos);
			}
		}
	}

}
