package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * A duty to report that somebody took on; also the id of its aggregate.
 */
public record DutyId(String value) implements Id {

	public DutyId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
