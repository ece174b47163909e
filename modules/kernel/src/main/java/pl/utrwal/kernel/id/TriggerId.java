package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * Something that rows of plans wait for, and that has happened; also the id of its
 * aggregate.
 */
public record TriggerId(String value) implements Id {

	public TriggerId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
