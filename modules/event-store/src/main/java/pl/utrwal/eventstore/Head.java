package pl.utrwal.eventstore;

import java.time.Instant;
import java.util.List;

/**
 * What the next commit follows.
 *
 * @param maxTimestamp the latest of all events up to here
 */
record Head(long number, String hash, Instant maxTimestamp) {

	static final Head START = new Head(0, Chain.START, Instant.MIN);

	static Head of(Commit commit) {
		return new Head(commit.number(), commit.hash(), commit.maxTimestamp());
	}

	/** The latest time, once events have followed. */
	Instant latestWith(List<StoredEvent> events) {
		Instant latest = events.stream().map(StoredEvent::timestamp).max(Instant::compareTo).orElseThrow();
		return this.maxTimestamp.isAfter(latest) ? this.maxTimestamp : latest;
	}

}
