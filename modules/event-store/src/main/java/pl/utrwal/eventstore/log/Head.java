package pl.utrwal.eventstore.log;

import java.time.Instant;
import java.util.List;

/**
 * What the next commit follows.
 *
 * @param root of the tree of all commits up to here
 * @param maxTimestamp the latest of all events up to here
 * @param recordedAt when the last commit was stored
 */
record Head(long number, Hash root, Instant maxTimestamp, Instant recordedAt) {

	static final Head START = new Head(0, MerkleHash.EMPTY, Instant.MIN, Instant.MIN);

	static Head of(Commit commit) {
		return new Head(commit.number(), commit.root(), commit.maxTimestamp(), commit.recordedAt());
	}

	/** The latest time, once events have followed. */
	Instant latestWith(List<StoredEvent> events) {
		Instant latest = events.stream().map(StoredEvent::timestamp).max(Instant::compareTo).orElseThrow();
		return this.maxTimestamp.isAfter(latest) ? this.maxTimestamp : latest;
	}

}
