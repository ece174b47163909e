package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * What somebody said about where the law's demand on a plan is met.
 */
public record LinkId(String value) implements Id {

	public LinkId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
