package pl.utrwal.partnerships.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * An offer that was made to a call.
 */
public record OfferId(String value) implements Id {

	public OfferId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
