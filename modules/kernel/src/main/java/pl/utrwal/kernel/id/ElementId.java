package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * An element of a plan at any level: an area, a goal, an action. It stays when the
 * element is renumbered or moved.
 */
public record ElementId(String value) implements Id {

	public ElementId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
