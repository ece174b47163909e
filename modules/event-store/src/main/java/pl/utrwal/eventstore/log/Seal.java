package pl.utrwal.eventstore.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * What stands in a commit's leaf for an event's words, so that they can be erased and the
 * leaf stays.
 *
 * @param salt 32 random bytes, which keep short words from being guessed
 * @param commitment of the words as they were first stored, which the leaf covers
 * @param erasedBy the position of the newest event that erased some of them; null if none
 * did
 */
public record Seal(Hash salt, Hash commitment, Long erasedBy) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final byte COMMITMENT = 4;

	static Seal of(StoredEvent event) {
		Hash salt = newSalt();
		return new Seal(salt, commitment(salt, event.metadata(), event.payload()), null);
	}

	static Hash newSalt() {
		byte[] salt = new byte[Hash.LENGTH];
		RANDOM.nextBytes(salt);
		return Hash.of(salt);
	}

	/**
	 * The commitment to the words that an event has now. It is another than the first if
	 * words were erased since.
	 */
	public Hash opening(StoredEvent event) {
		return commitment(this.salt, event.metadata(), event.payload());
	}

	/**
	 * SHA-256 of the byte 4, the salt, and the two texts, each after its length in bytes
	 * (four bytes, big-endian), in UTF-8.
	 */
	static Hash commitment(Hash salt, String metadata, String payload) {
		MessageDigest digest = MerkleHash.sha256();
		digest.update(COMMITMENT);
		digest.update(salt.bytes());
		for (String text : new String[] { metadata, payload }) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
			digest.update(bytes);
		}
		return Hash.of(digest.digest());
	}

}
