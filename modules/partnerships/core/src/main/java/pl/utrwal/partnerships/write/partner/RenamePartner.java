package pl.utrwal.partnerships.write.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerName;

/**
 * Gives a partner another name. The one before becomes an alias, so that plans which use
 * it go on meaning the partner.
 */
public record RenamePartner(@TargetAggregateIdentifier PartnerId partner, PartnerName name) implements PartnerCommand {
}
