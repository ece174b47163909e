package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * A measurement of an indicator.
 */
public record MeasurementId(String value) implements Id {

	public MeasurementId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
