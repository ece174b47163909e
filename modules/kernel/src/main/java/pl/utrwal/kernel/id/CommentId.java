package pl.utrwal.plans.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * A comment on an element of a plan.
 */
public record CommentId(String value) implements Id {

	public CommentId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
