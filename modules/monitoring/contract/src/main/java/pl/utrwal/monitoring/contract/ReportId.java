package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * A report on how a row stands.
 */
public record ReportId(String value) implements Id {

	public ReportId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
