package pl.utrwal.partnerships.contract;

import java.util.Objects;

import pl.utrwal.kernel.id.Id;

/**
 * A team, a group or an agreement of partners.
 */
public record PartnershipId(String value) implements Id {

	public PartnershipId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
