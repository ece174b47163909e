package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * A person whom a plan names. The name itself is kept apart, where it can be erased.
 */
public record PersonId(String value) implements Id {

	public PersonId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
