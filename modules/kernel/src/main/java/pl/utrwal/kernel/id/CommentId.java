package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * A comment on an element of a plan.
 */
public record CommentId(String value) implements Id {

	public CommentId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
