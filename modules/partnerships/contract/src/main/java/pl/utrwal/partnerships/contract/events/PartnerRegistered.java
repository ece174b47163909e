package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * Someone is in the register.
 *
 * @param kind the name of a {@code PartnerKind}
 * @param plan the plan that sets the body up; null for another kind
 * @param element the element of that plan that does so; null if none is said
 */
@EventName("partnerships.partner-registered")
public record PartnerRegistered(PartnerId partner, MunicipalityId municipality, String kind, PartnerName name,
		PlanId plan, ElementId element) implements PartnerEvent {
}
