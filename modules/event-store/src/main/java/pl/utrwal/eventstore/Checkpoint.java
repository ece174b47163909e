package pl.utrwal.eventstore;

import java.time.Instant;

/**
 * A signed word that the first {@code size} commits end in that hash. Whoever holds one
 * can prove a later change to any of them.
 *
 * @param origin whose ledger it is
 * @param hash the hash of commit number {@code size}
 * @param keyId which key signed: the start of the SHA-256 of the public key
 * @param signature Ed25519 over {@link #signedText()} in UTF-8; Base64
 */
public record Checkpoint(String origin, long size, String hash, Instant time, String keyId, String signature) {

	/**
	 * Origin, size, hash, time (ISO 8601) and key id, each with a line feed after it.
	 */
	public String signedText() {
		return "%s\n%d\n%s\n%s\n%s\n".formatted(this.origin, this.size, this.hash, this.time, this.keyId);
	}

}
