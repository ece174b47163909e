package pl.utrwal.partnerships.write.partnership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnerName;

/**
 * Makes a partner a member.
 *
 * @param name how the partner is called
 * @param role what it does there, in words; possibly empty
 */
public record JoinPartnership(@TargetAggregateIdentifier PartnershipId partnership, PartnerId partner, PartnerName name,
		String role) implements PartnershipCommand {
}
