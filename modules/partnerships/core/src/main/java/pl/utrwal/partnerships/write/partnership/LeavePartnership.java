package pl.utrwal.partnerships.write.partnership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * Ends the membership of a partner.
 */
public record LeavePartnership(@TargetAggregateIdentifier PartnershipId partnership,
		PartnerId partner) implements PartnershipCommand {
}
