package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * What those who work on a plan say to one another, and who sees to which row; also the
 * id of its aggregate. There is one for each plan.
 */
public record TeamworkId(String value) implements Id {

	private static final String PREFIX = "teamwork-";

	public TeamworkId {
		Objects.requireNonNull(value, "value");
	}

	public static TeamworkId of(PlanId plan) {
		return new TeamworkId(PREFIX + plan.value());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
