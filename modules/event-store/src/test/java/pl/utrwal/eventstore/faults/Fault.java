package pl.utrwal.eventstore.faults;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is wrong with a network.
 */
public sealed interface Fault {

	Set<Direction> BOTH = EnumSet.allOf(Direction.class);

	/**
	 * Whether what goes that way meets it.
	 */
	boolean concerns(Direction direction);

	/**
	 * Seen from the client.
	 */
	enum Direction {

		REQUESTS, REPLIES

	}

	/**
	 * All is well.
	 */
	record None() implements Fault {

		@Override
		public boolean concerns(Direction direction) {
			return false;
		}

	}

	/**
	 * Every connection is reset, and every new one.
	 */
	record Cut() implements Fault {

		@Override
		public boolean concerns(Direction direction) {
			return true;
		}

	}

	/**
	 * What is sent never arrives, and nobody is told: a connection that met this stays
	 * open and silent for ever. In one direction only, it is half open.
	 */
	record Hold(Set<Direction> directions) implements Fault {

		@Override
		public boolean concerns(Direction direction) {
			return this.directions.contains(direction);
		}

	}

	/**
	 * What is sent arrives when the fault is over, even if nobody waits for it any more.
	 */
	record Stall(Set<Direction> directions) implements Fault {

		@Override
		public boolean concerns(Direction direction) {
			return this.directions.contains(direction);
		}

	}

	/**
	 * Requests arrive; instead of its reply the client sees the connection reset.
	 */
	record LostReplies() implements Fault {

		@Override
		public boolean concerns(Direction direction) {
			return direction == Direction.REPLIES;
		}

	}

	/**
	 * Each piece of what is sent arrives so much later.
	 */
	record Delay(Set<Direction> directions, long millis) implements Fault {

		@Override
		public boolean concerns(Direction direction) {
			return this.directions.contains(direction);
		}

	}

}
