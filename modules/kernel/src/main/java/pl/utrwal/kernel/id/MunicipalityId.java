package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * A municipality, by its short key as it stands in addresses and API calls.
 */
public record MunicipalityId(String value) implements Id {

	public MunicipalityId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
