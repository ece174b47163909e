package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * What somebody said about where the law's demand on a plan is met.
 */
public record RequirementLinkId(String value) implements Id {

	public RequirementLinkId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
