package pl.utrwal.eventstore;

import java.time.Instant;
import java.util.List;

/**
 * Events that were stored together, wholly or not at all.
 *
 * @param number from 1 without gaps
 * @param cid the caller's key for this append; unique
 * @param maxTimestamp the latest event timestamp in this commit and all before it
 * @param previous the {@code hash} of the commit before; zeros for the first
 * @param inner the hash of the content; see {@link Chain}
 * @param hash the link that covers this commit and all before it
 * @param recordedAt when the store wrote it
 * @param node who wrote it
 */
public record Commit(long number, String cid, Instant maxTimestamp, String previous, String inner, String hash,
		Instant recordedAt, String node, List<StoredEvent> events) {

	public Commit {
		events = List.copyOf(events);
	}

	/**
	 * The position of its last event.
	 */
	public long lastPosition() {
		return Position.of(this.number, this.events.size() - 1);
	}

}
