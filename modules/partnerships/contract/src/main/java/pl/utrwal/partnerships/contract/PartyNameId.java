package pl.utrwal.partnerships.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * What plans call a party, in whatever case: by it, one decision holds for all of them.
 */
public record PartyNameId(String value) implements Id {

	public PartyNameId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
