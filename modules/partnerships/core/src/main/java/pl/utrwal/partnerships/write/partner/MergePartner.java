package pl.utrwal.partnerships.write.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerName;

/**
 * Says that a partner is the same as another one, which stays.
 *
 * @param name how the other is called
 */
public record MergePartner(@TargetAggregateIdentifier PartnerId partner, PartnerId into,
		PartnerName name) implements PartnerCommand {
}
