package pl.utrwal.eventstore.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Merkle tree (RFC 6962) whose leaves are the commits. In memory are only the tiles
 * that are not full yet, one a level; a full one is read when a proof needs it.
 */
public final class MerkleTree {

	/** Hashes in a full tile. */
	public static final int TILE_WIDTH = 256;

	private static final int TILE_LEVELS = 8;

	private final Tiles tiles;

	private final LeafSource leaves;

	/** The last tile of each level of tiles, from the leaves up, while it is not full. */
	private final List<List<Hash>> partial = new ArrayList<>();

	private TreeEdge edge;

	private MerkleTree(Tiles tiles, LeafSource leaves) {
		this.tiles = tiles;
		this.leaves = leaves;
	}

	/**
	 * The tree as it was at a size.
	 */
	static MerkleTree load(Tiles tiles, LeafSource leaves, long size) {
		MerkleTree tree = new MerkleTree(tiles, leaves);
		for (int level = 0; size >> TILE_LEVELS * level > 0; level++) {
			long nodes = size >> TILE_LEVELS * level;
			int count = (int) (nodes & (TILE_WIDTH - 1));
			tree.partial.add(new ArrayList<>(tree.nodes(level, nodes - count, count)));
		}
		tree.edge = new TreeEdge(size, tree.subtrees());
		return tree;
	}

	private List<Hash> subtrees() {
		List<Hash> subtrees = new ArrayList<>();
		for (List<Hash> tile : this.partial.reversed()) {
			int start = 0;
			for (int width = TILE_WIDTH / 2; width > 0; width /= 2) {
				if ((tile.size() & width) != 0) {
					subtrees.add(MerkleHash.above(tile.subList(start, start + width)));
					start += width;
				}
			}
		}
		return subtrees;
	}

	/**
	 * Hashes of one level of tiles, side by side.
	 */
	private List<Hash> nodes(int level, long first, int count) {
		if (count == 0) {
			return List.of();
		}
		if (level == 0) {
			List<Hash> found = this.leaves.leaves(first, count);
			if (found.size() != count) {
				throw new IllegalStateException("Commit %d is missing".formatted(first + found.size() + 1));
			}
			return found;
		}
		TreeMap<Long, Hash> roots = this.tiles.roots(level - 1, first, count);
		List<Hash> nodes = new ArrayList<>();
		for (long index = first; index < first + count; index++) {
			Hash root = roots.get(index);
			nodes.add((root != null) ? root : MerkleHash.above(made(level - 1, index)));
		}
		return nodes;
	}

	/**
	 * A full tile that was not stored.
	 */
	private List<Hash> made(int level, long index) {
		List<Hash> hashes = nodes(level, index * TILE_WIDTH, TILE_WIDTH);
		this.tiles.put(level, index, hashes);
		return hashes;
	}

	public synchronized long size() {
		return this.edge.size();
	}

	synchronized TreeEdge edge() {
		return this.edge.copy();
	}

	synchronized Hash root() {
		return this.edge.root();
	}

	synchronized void append(Hash leaf) {
		this.edge.append(leaf);
		long index = this.edge.size() - 1;
		Hash hash = leaf;
		for (int level = 0;; level++) {
			if (level == this.partial.size()) {
				this.partial.add(new ArrayList<>());
			}
			List<Hash> tile = this.partial.get(level);
			tile.add(hash);
			if (tile.size() < TILE_WIDTH) {
				return;
			}
			hash = MerkleHash.above(tile);
			index /= TILE_WIDTH;
			this.tiles.put(level, index, tile);
			tile.clear();
		}
	}

	/**
	 * The root as it was at a size.
	 * @throws IllegalArgumentException if the tree is smaller
	 */
	public Hash root(long size) {
		return (size == 0) ? MerkleHash.EMPTY : reading(size).range(0, size);
	}

	/**
	 * That a leaf is in the tree of a size: the hashes beside the way from the leaf to
	 * the root, from below.
	 * @param index of the leaf, from 0
	 * @throws IllegalArgumentException if the tree is smaller, or has no such leaf
	 */
	public List<Hash> inclusionProof(long index, long size) {
		if (index < 0 || index >= size) {
			throw new IllegalArgumentException("A tree of size %d has no leaf %d".formatted(size, index));
		}
		return reading(size).inclusion(index, 0, size);
	}

	/**
	 * That the tree of one size is the beginning of the tree of another (RFC 6962,
	 * section 2.1.2).
	 * @throws IllegalArgumentException if the tree is smaller than {@code to}, or
	 * {@code from} is not between 1 and {@code to}
	 */
	public List<Hash> consistencyProof(long from, long to) {
		if (from < 1 || from > to) {
			throw new IllegalArgumentException("A tree of size %d has no beginning of size %d".formatted(to, from));
		}
		return reading(to).consistency(from, 0, to, true);
	}

	/**
	 * The first hashes of a tile.
	 * @param level of tiles, from 0
	 * @throws IllegalArgumentException if the tree has not so many
	 */
	public List<Hash> tile(int level, long index, int width) {
		long needed = (index * TILE_WIDTH + width) << TILE_LEVELS * level;
		return reading(needed).tile(level, index).subList(0, width);
	}

	private Reading reading(long size) {
		if (size() < size) {
			throw new IllegalArgumentException("The tree has %d leaves, not %d".formatted(size(), size));
		}
		return new Reading();
	}

	private synchronized List<Hash> partialTile(int level, long index) {
		boolean last = level < this.partial.size() && index == this.edge.size() >> TILE_LEVELS * (level + 1);
		return last ? List.copyOf(this.partial.get(level)) : null;
	}

	/**
	 * Reads each tile once.
	 */
	private final class Reading {

		private final Map<String, List<Hash>> read = new HashMap<>();

		private List<Hash> tile(int level, long index) {
			return this.read.computeIfAbsent(level + "/" + index, (key) -> {
				List<Hash> partial = partialTile(level, index);
				return (partial != null) ? partial
						: MerkleTree.this.tiles.find(level, index).orElseGet(() -> made(level, index));
			});
		}

		/** The root of the full subtree of that height, the so-manieth on its level. */
		private Hash node(int height, long index) {
			int level = height / TILE_LEVELS;
			int above = height % TILE_LEVELS;
			long first = index << above;
			int start = (int) (first & (TILE_WIDTH - 1));
			return MerkleHash.above(tile(level, first / TILE_WIDTH).subList(start, start + (1 << above)));
		}

		private Hash range(long from, long to) {
			long width = to - from;
			if (Long.bitCount(width) == 1) {
				int height = Long.numberOfTrailingZeros(width);
				return node(height, from >> height);
			}
			long middle = from + left(width);
			return MerkleHash.node(range(from, middle), range(middle, to));
		}

		private List<Hash> inclusion(long index, long from, long to) {
			if (to - from == 1) {
				return new ArrayList<>();
			}
			long middle = from + left(to - from);
			boolean isLeft = index < middle;
			List<Hash> proof = isLeft ? inclusion(index, from, middle) : inclusion(index, middle, to);
			proof.add(isLeft ? range(middle, to) : range(from, middle));
			return proof;
		}

		private List<Hash> consistency(long old, long from, long to, boolean known) {
			if (old == to) {
				return known ? new ArrayList<>() : new ArrayList<>(List.of(range(from, to)));
			}
			long middle = from + left(to - from);
			boolean inLeft = old <= middle;
			List<Hash> proof = inLeft ? consistency(old, from, middle, known) : consistency(old, middle, to, false);
			proof.add(inLeft ? range(middle, to) : range(from, middle));
			return proof;
		}

		/** The largest power of two below a width. */
		private static long left(long width) {
			return Long.highestOneBit(width - 1);
		}

	}

	/**
	 * Where leaf hashes are read again.
	 */
	interface LeafSource {

		/**
		 * So many from an index on, fewer if there are not so many.
		 */
		List<Hash> leaves(long first, int count);

	}

}
