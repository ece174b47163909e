package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * A partner takes part.
 *
 * @param name how the partner was called then
 * @param role what it does there, in words; possibly empty
 */
@EventName("partnerships.member-joined")
public record MemberJoined(PartnershipId partnership, PartnerId partner, PartnerName name,
		String role) implements PartnershipEvent {
}
