package pl.utrwal.eventstore.proof;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it, as C2SP signed-note lays them out: the text, an empty
 * line, and a line {@code — name base64} for each signature.
 */
record SignedNote(String text, List<Signature> signatures) {

	private static final String DASH = "\u2014 ";

	private static final int ID_LENGTH = 4;

	SignedNote {
		signatures = List.copyOf(signatures);
	}

	static SignedNote sign(String text, SigningKey key) {
		return new SignedNote(text, List.of(new Signature(key.origin(), key.id(), key.sign(text))));
	}

	/**
	 * Empty if it is no such note.
	 */
	static Optional<SignedNote> parse(String note) {
		String all = note.replace("\r\n", "\n").strip() + "\n";
		int gap = all.lastIndexOf("\n\n");
		if (gap < 0) {
			return Optional.empty();
		}
		List<Optional<Signature>> signatures = all.substring(gap + 2).lines().map(SignedNote::signature).toList();
		return signatures.stream().allMatch(Optional::isPresent) ? Optional
			.of(new SignedNote(all.substring(0, gap + 1), signatures.stream().map(Optional::orElseThrow).toList()))
				: Optional.empty();
	}

	private static Optional<Signature> signature(String line) {
		String[] words = line.split(" ");
		if (!line.startsWith(DASH) || words.length != 3) {
			return Optional.empty();
		}
		try {
			byte[] bytes = Base64.getDecoder().decode(words[2]);
			if (bytes.length <= ID_LENGTH) {
				return Optional.empty();
			}
			byte[] id = new byte[ID_LENGTH];
			byte[] signed = new byte[bytes.length - ID_LENGTH];
			System.arraycopy(bytes, 0, id, 0, ID_LENGTH);
			System.arraycopy(bytes, ID_LENGTH, signed, 0, signed.length);
			return Optional.of(new Signature(words[1], id, signed));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	boolean isSignedBy(SigningKey key) {
		return this.signatures.stream()
			.anyMatch(
					(signature) -> signature.name().equals(key.origin()) && key.verifies(this.text, signature.bytes()));
	}

	@Override
	public String toString() {
		StringBuilder note = new StringBuilder(this.text).append('\n');
		for (Signature signature : this.signatures) {
			byte[] both = new byte[ID_LENGTH + signature.bytes().length];
			System.arraycopy(signature.id(), 0, both, 0, ID_LENGTH);
			System.arraycopy(signature.bytes(), 0, both, ID_LENGTH, signature.bytes().length);
			note.append(DASH)
				.append(signature.name())
				.append(' ')
				.append(Base64.getEncoder().encodeToString(both))
				.append('\n');
		}
		return note.toString();
	}

	/**
	 * @param name of the key
	 * @param id the four bytes that tell the key
	 */
	record Signature(String name, byte[] id, byte[] bytes) {
	}

}
