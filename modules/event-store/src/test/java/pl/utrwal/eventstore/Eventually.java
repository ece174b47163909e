package pl.utrwal.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what happens in its own time.
 */
public final class Eventually {

	private static final long SECONDS = 30;

	private Eventually() {
	}

	public static void until(String what, BooleanSupplier condition) {
		until(what, SECONDS, condition);
	}

	public static void until(String what, long seconds, BooleanSupplier condition) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Waited %d s in vain until %s".formatted(seconds, what));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

}
