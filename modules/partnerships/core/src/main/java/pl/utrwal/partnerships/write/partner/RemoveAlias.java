package pl.utrwal.partnerships.write.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerName;

/**
 * Decides that a text does not mean a partner.
 */
public record RemoveAlias(@TargetAggregateIdentifier PartnerId partner, PartnerName alias) implements PartnerCommand {
}
