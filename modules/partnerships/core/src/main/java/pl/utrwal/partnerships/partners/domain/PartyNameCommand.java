package pl.utrwal.partnerships.partners.domain;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartyNameId;

/**
 * What can be decided of a name that plans give to parties.
 */
public sealed interface PartyNameCommand {

	PartyNameId name();

	/**
	 * Decides that it means no partner.
	 *
	 * @param text how a plan writes it
	 */
	record SetNameAside(@TargetAggregateIdentifier PartyNameId name, MunicipalityId municipality,
			String text) implements PartyNameCommand {
	}

	/**
	 * Takes that back.
	 */
	record TakeNameUp(@TargetAggregateIdentifier PartyNameId name) implements PartyNameCommand {
	}

}
