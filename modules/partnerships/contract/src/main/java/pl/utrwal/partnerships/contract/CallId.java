package pl.utrwal.partnerships.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * An open call for offers.
 */
public record CallId(String value) implements Id {

	public CallId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
