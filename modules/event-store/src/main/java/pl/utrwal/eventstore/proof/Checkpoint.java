package pl.utrwal.eventstore.proof;

import java.time.Instant;
import java.util.Optional;

import pl.utrwal.eventstore.log.Hash;

/**
 * A signed word that the first {@code size} commits have that root. Whoever holds one can
 * prove a later change to any of them.
 *
 * @param origin whose ledger it is
 * @param time when it was signed; the note does not cover it
 * @param note as C2SP tlog-checkpoint lays it out
 */
public record Checkpoint(String origin, long size, Hash root, Instant time, String note) {

	static Checkpoint sign(long size, Hash root, Instant time, SigningKey key) {
		String text = "%s\n%d\n%s\n".formatted(key.origin(), size, root);
		return new Checkpoint(key.origin(), size, root, time, SignedNote.sign(text, key).toString());
	}

	/**
	 * Empty if the note is no checkpoint; its signature is not checked.
	 */
	static Optional<Checkpoint> read(String note, Instant time) {
		return SignedNote.parse(note).flatMap((parsed) -> {
			String[] lines = parsed.text().split("\n");
			if (lines.length < 3) {
				return Optional.empty();
			}
			try {
				return Optional
					.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]), time, note));
			}
			catch (IllegalArgumentException ex) {
				return Optional.empty();
			}
		});
	}

	boolean isSignedBy(SigningKey key) {
		return SignedNote.parse(this.note).filter((parsed) -> parsed.isSignedBy(key)).isPresent();
	}

}
