package pl.utrwal.eventstore.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree: the roots of its full subtrees, the largest first. It
 * is all that is needed to add leaves and to tell the root.
 */
final class TreeEdge {

	private final List<Hash> subtrees;

	private long size;

	/**
	 * Of a tree without leaves.
	 */
	TreeEdge() {
		this(0, List.of());
	}

	/**
	 * @param subtrees one for each binary one of the size
	 */
	TreeEdge(long size, List<Hash> subtrees) {
		if (Long.bitCount(size) != subtrees.size()) {
			throw new IllegalArgumentException("A tree of size " + size + " has not " + subtrees.size() + " subtrees");
		}
		this.size = size;
		this.subtrees = new ArrayList<>(subtrees);
	}

	TreeEdge copy() {
		return new TreeEdge(this.size, this.subtrees);
	}

	long size() {
		return this.size;
	}

	void append(Hash leaf) {
		Hash grown = leaf;
		for (long rest = this.size; (rest & 1) == 1; rest >>= 1) {
			grown = MerkleHash.node(this.subtrees.removeLast(), grown);
		}
		this.subtrees.add(grown);
		this.size++;
	}

	Hash root() {
		if (this.subtrees.isEmpty()) {
			return MerkleHash.EMPTY;
		}
		Hash root = this.subtrees.getLast();
		for (int i = this.subtrees.size() - 2; i >= 0; i--) {
			root = MerkleHash.node(this.subtrees.get(i), root);
		}
		return root;
	}

}
