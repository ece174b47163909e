package pl.utrwal.partnerships.write.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.events.PartnerName;

/**
 * Decides that a text means a partner.
 *
 * @param plan where the text stood; null if it was typed in
 * @param element the element that named it; null if it was typed in
 */
public record AddAlias(@TargetAggregateIdentifier PartnerId partner, PartnerName alias, PlanId plan,
		ElementId element) implements PartnerCommand {
}
