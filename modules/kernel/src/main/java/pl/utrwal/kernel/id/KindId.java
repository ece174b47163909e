package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * A kind of plan that an office defined; also the id of its aggregate, and the code of
 * the kind.
 */
public record KindId(String value) implements Id {

	/** Tells such codes from those of kinds that come with the program. */
	public static final String PREFIX = "own-";

	public KindId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
