package pl.utrwal.eventstore.log;

import org.axonframework.eventhandling.TrackingToken;

/**
 * Where an event lies in the whole store: its commit's number, shifted left by ten bits,
 * plus its place in the commit. The same number is Axon's global index of the event.
 */
public final class Position {

	/** At most so many events in one commit. */
	public static final int MAX_EVENTS = 1023;

	/** Before everything. */
	public static final long NONE = -1;

	/**
	 * The resource of the root UnitOfWork under which the position ({@link Long}) of the
	 * last event stored in it lies.
	 */
	public static final String RESOURCE = "pl.utrwal.eventstore.position";

	/**
	 * The resource of the root UnitOfWork under which the sequence ({@link Long}) of the
	 * last event stored in it lies: its place in the stream of its aggregate.
	 */
	public static final String SEQUENCE_RESOURCE = "pl.utrwal.eventstore.sequence";

	private static final int INDEX_BITS = 10;

	private Position() {
	}

	public static long of(long commitNumber, int index) {
		return commitNumber << INDEX_BITS | index;
	}

	/**
	 * The position that a token has reached; {@link #NONE} for none.
	 */
	public static long of(TrackingToken token) {
		return token == null ? NONE : token.position().orElse(NONE);
	}

	/**
	 * The number of the commit of the event at that position.
	 */
	public static long commitNumber(long position) {
		return position >> INDEX_BITS;
	}

	/**
	 * The place in its commit, from 0, of the event at that position.
	 */
	public static int index(long position) {
		return (int) (position & MAX_EVENTS);
	}

	/**
	 * The position just before the first event of a commit.
	 */
	public static long before(long commitNumber) {
		return (commitNumber << INDEX_BITS) - 1;
	}

}
