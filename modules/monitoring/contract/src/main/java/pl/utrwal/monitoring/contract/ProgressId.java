package pl.utrwal.monitoring.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;

/**
 * What came of one plan; a stream of its own beside the plan's.
 */
public record ProgressId(String value) implements Id {

	private static final String PREFIX = "progress-";

	public ProgressId {
		Objects.requireNonNull(value, "value");
	}

	public static ProgressId of(PlanId plan) {
		return new ProgressId(PREFIX + plan.value());
	}

	public PlanId plan() {
		return new PlanId(this.value.substring(PREFIX.length()));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
