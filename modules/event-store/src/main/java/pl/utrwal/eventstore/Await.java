package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for a read model to catch up with a write.
 */
public final class Await {

	/** How long a reader waits for its own write to be shown. */
	public static final Duration LIMIT = Duration.ofSeconds(1);

	private static final long MILLIS_BETWEEN_LOOKS = 5;

	private Await() {
	}

	/**
	 * @return false if it did not become true within {@link #LIMIT}, or the thread was
	 * interrupted
	 */
	public static boolean until(BooleanSupplier reached) {
		long end = System.nanoTime() + LIMIT.toNanos();
		try {
			while (!reached.getAsBoolean()) {
				if (System.nanoTime() > end) {
					return false;
				}
				Thread.sleep(MILLIS_BETWEEN_LOOKS);
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
