package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * A partner takes part no more.
 *
 * @param name how it was called when it joined
 */
@EventName("partnerships.member-left")
public record MemberLeft(PartnershipId partnership, PartnerId partner, PartnerName name) implements PartnershipEvent {
}
