package pl.utrwal.partnerships.write.partner;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerName;

/**
 * Puts someone into the register.
 *
 * @param plan the plan that sets the body up, or that named the aliases; may be null
 * @param element the element that did so; may be null
 * @param aliases texts that mean the same; those that are the name itself need not be
 * said
 */
public record RegisterPartner(@TargetAggregateIdentifier PartnerId partner, MunicipalityId municipality,
		PartnerKind kind, PartnerName name, PlanId plan, ElementId element,
		List<PartnerName> aliases) implements PartnerCommand {

	public RegisterPartner {
		aliases = List.copyOf(aliases);
	}

}
