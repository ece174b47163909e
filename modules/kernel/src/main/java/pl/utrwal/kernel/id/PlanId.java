package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * A plan; also the id of its aggregate.
 */
public record PlanId(String value) implements Id {

	public PlanId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
