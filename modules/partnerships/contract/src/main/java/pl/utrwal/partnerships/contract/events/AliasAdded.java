package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * A planner decided that a text means this partner.
 *
 * @param plan where the text stood; null if it was typed in
 * @param element the element that named it; null if it was typed in
 */
@EventName("partnerships.alias-added")
public record AliasAdded(PartnerId partner, PartnerName alias, PlanId plan, ElementId element) implements PartnerEvent {
}
