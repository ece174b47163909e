package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;

/**
 * A party with its role as it is stored.
 *
 * @param role the name of a {@link PartyRole}
 */
public record Assignment(String name, String role) {

	public static Assignment of(Party party) {
		return new Assignment(party.name(), party.role().name());
	}

	public Party party() {
		return new Party(this.name, PartyRole.valueOf(this.role));
	}

}
