package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartyNameId;

/**
 * What can be decided of a name that plans give to parties, and that no partner has.
 */
public sealed interface PartyNameEvent extends DomainEvent {

	PartyNameId name();

	/**
	 * A planner decided that the name means no partner.
	 *
	 * @param text how a plan writes it
	 */
	@EventName("partnerships.name-set-aside")
	record NameSetAside(PartyNameId name, MunicipalityId municipality, String text) implements PartyNameEvent {
	}

	/**
	 * That decision does not hold any more: it is open again whom the name means.
	 *
	 * @param text how a plan wrote it
	 */
	@EventName("partnerships.name-taken-up")
	record NameTakenUp(PartyNameId name, String text) implements PartyNameEvent {
	}

}
