package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * Someone in a municipality's register of partners; it stays when the name changes.
 */
public record PartnerId(String value) implements Id {

	public PartnerId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
