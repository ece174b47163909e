package pl.utrwal.partnerships.partnerships.domain;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;

/**
 * What can be asked of a team, a group or an agreement.
 */
public sealed interface PartnershipCommand {

	PartnershipId partnership();

	/**
	 * Puts on record what partners do together.
	 *
	 * @param from its first day; null if that is not said
	 * @param to its last day; null if it has none
	 */
	record FoundPartnership(@TargetAggregateIdentifier PartnershipId partnership, MunicipalityId municipality,
			PartnershipKind kind, String name, String purpose, LocalDate from,
			LocalDate to) implements PartnershipCommand {
	}

	/**
	 * Makes a partner a member.
	 *
	 * @param name how the partner is called
	 * @param role what it does there, in words; possibly empty
	 */
	record JoinPartnership(@TargetAggregateIdentifier PartnershipId partnership, PartnerId partner, PartnerName name,
			String role) implements PartnershipCommand {
	}

	/**
	 * Ends the membership of a partner.
	 */
	record LeavePartnership(@TargetAggregateIdentifier PartnershipId partnership,
			PartnerId partner) implements PartnershipCommand {
	}

	/**
	 * Says when it runs; either day may be null.
	 */
	record ChangePeriod(@TargetAggregateIdentifier PartnershipId partnership, LocalDate from,
			LocalDate to) implements PartnershipCommand {
	}

	/**
	 * Says that it is over.
	 */
	record EndPartnership(@TargetAggregateIdentifier PartnershipId partnership,
			LocalDate on) implements PartnershipCommand {
	}

}
