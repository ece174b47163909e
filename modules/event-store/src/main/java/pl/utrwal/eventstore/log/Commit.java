package pl.utrwal.eventstore.log;

import java.time.Instant;
import java.util.List;

/**
 * Events that were stored together, wholly or not at all.
 *
 * @param number from 1 without gaps; its leaf in the tree has this number less one
 * @param cid the caller's key for this append; unique
 * @param maxTimestamp the latest event timestamp in this commit and all before it
 * @param leaf the leaf hash of {@link #canonicalBytes()}
 * @param root the root of the tree of this commit and all before it
 * @param recordedAt when the store wrote it
 * @param node who wrote it
 * @param seals one for each event
 */
public record Commit(long number, String cid, Instant maxTimestamp, Hash leaf, Hash root, Instant recordedAt,
		String node, List<StoredEvent> events, List<Seal> seals) {

	public Commit {
		events = List.copyOf(events);
		seals = List.copyOf(seals);
	}

	/**
	 * The position of its last event.
	 */
	public long lastPosition() {
		return Position.of(this.number, this.events.size() - 1);
	}

	/**
	 * What its leaf covers; erasing words does not change it.
	 */
	public byte[] canonicalBytes() {
		return CanonicalCommit.bytes(this.number, this.cid, this.recordedAt, this.node, this.events, this.seals);
	}

}
