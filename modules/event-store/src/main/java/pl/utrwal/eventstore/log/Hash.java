package pl.utrwal.eventstore.log;

import java.util.Arrays;
import java.util.Base64;

/**
 * 32 bytes: a SHA-256 hash, or as many random ones.
 */
public final class Hash {

	public static final int LENGTH = 32;

	private final byte[] bytes;

	private Hash(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * @throws IllegalArgumentException if they are not 32 bytes
	 */
	public static Hash of(byte[] bytes) {
		if (bytes.length != LENGTH) {
			throw new IllegalArgumentException("A hash has %d bytes, not %d".formatted(LENGTH, bytes.length));
		}
		return new Hash(bytes.clone());
	}

	/**
	 * Reads what {@link #toString()} gives.
	 * @throws IllegalArgumentException if it is no Base64 of 32 bytes
	 */
	public static Hash parse(String base64) {
		return of(Base64.getDecoder().decode(base64));
	}

	public byte[] bytes() {
		return this.bytes.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Hash hash && Arrays.equals(this.bytes, hash.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/**
	 * Standard Base64, 44 characters.
	 */
	@Override
	public String toString() {
		return Base64.getEncoder().encodeToString(this.bytes);
	}

}
