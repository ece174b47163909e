package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * A partner is of another kind than was thought.
 *
 * @param before the name of a {@code PartnerKind}
 * @param after the name of a {@code PartnerKind}
 * @param plan the plan that sets the body up; null for another kind
 * @param element the element of that plan that does so; null if none is said
 */
@EventName("partnerships.partner-reclassified")
public record PartnerReclassified(PartnerId partner, String before, String after, PlanId plan,
		ElementId element) implements PartnerEvent {
}
