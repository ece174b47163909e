package pl.utrwal.kernel.id;

import java.util.Objects;

/**
 * Someone or something that acts: a person with an account, or an automation.
 */
public record AccountId(String value) implements Id {

	public AccountId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
