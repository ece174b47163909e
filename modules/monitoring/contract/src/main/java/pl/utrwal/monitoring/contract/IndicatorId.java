package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * An indicator of a plan or of an element of it.
 */
public record IndicatorId(String value) implements Id {

	public IndicatorId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
