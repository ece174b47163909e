package pl.utrwal.eventstore.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The hashes of a Merkle tree as RFC 6962, section 2.1, makes them.
 */
public final class MerkleHash {

	/** The root of a tree without leaves. */
	public static final Hash EMPTY = Hash.of(sha256().digest());

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private MerkleHash() {
	}

	public static Hash leaf(byte[] bytes) {
		MessageDigest digest = sha256();
		digest.update(LEAF);
		return Hash.of(digest.digest(bytes));
	}

	public static Hash node(Hash left, Hash right) {
		MessageDigest digest = sha256();
		digest.update(NODE);
		digest.update(left.bytes());
		return Hash.of(digest.digest(right.bytes()));
	}

	/**
	 * The node above a power of two of nodes that stand side by side.
	 */
	static Hash above(List<Hash> nodes) {
		if (nodes.size() == 1) {
			return nodes.getFirst();
		}
		int half = nodes.size() / 2;
		return node(above(nodes.subList(0, half)), above(nodes.subList(half, nodes.size())));
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
