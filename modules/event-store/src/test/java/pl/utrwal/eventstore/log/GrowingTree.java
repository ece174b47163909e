package pl.utrwal.eventstore.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits and their tree as tests make them, by the words of RFC 6962 alone.
 */
public final class GrowingTree {

	private final List<Hash> leaves = new ArrayList<>();

	/** Full subtrees, the largest first. */
	private final List<Hash> full = new ArrayList<>();

	public void append(Hash leaf) {
		Hash last = leaf;
		for (int same = Long.numberOfTrailingZeros(~(long) this.leaves.size()); same > 0; same--) {
			last = MerkleHash.node(this.full.removeLast(), last);
		}
		this.full.add(last);
		this.leaves.add(leaf);
	}

	/**
	 * The next commit.
	 */
	public Commit append(String cid, Instant at, String node, List<StoredEvent> events) {
		long number = this.leaves.size() + 1L;
		List<Seal> seals = events.stream().map(Seal::of).toList();
		Hash leaf = MerkleHash.leaf(CanonicalCommit.bytes(number, cid, at, node, events, seals));
		append(leaf);
		return new Commit(number, cid, at, leaf, root(), at, node, events, seals);
	}

	public Hash root() {
		return this.full.reversed()
			.stream()
			.reduce((right, left) -> MerkleHash.node(left, right))
			.orElse(MerkleHash.EMPTY);
	}

	/**
	 * The root of a part of the leaves, computed anew.
	 */
	public Hash root(int from, int to) {
		if (to - from == 1) {
			return this.leaves.get(from);
		}
		int left = Integer.highestOneBit(to - from - 1);
		return MerkleHash.node(root(from, from + left), root(from + left, to));
	}

	public List<Hash> leaves() {
		return List.copyOf(this.leaves);
	}

}
