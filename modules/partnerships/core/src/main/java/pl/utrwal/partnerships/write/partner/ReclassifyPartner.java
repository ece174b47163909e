package pl.utrwal.partnerships.write.partner;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;

/**
 * Says what a partner is.
 *
 * @param plan the plan that sets the body up; null for another kind
 * @param element the element of it that does so; null if none is said
 */
public record ReclassifyPartner(@TargetAggregateIdentifier PartnerId partner, PartnerKind kind, PlanId plan,
		ElementId element) implements PartnerCommand {
}
