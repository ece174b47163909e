package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * What can happen to a team, a group or an agreement.
 */
public sealed interface PartnershipEvent extends DomainEvent
		permits PartnershipFounded, MemberJoined, MemberLeft, PartnershipPeriodChanged, PartnershipEnded {

	PartnershipId partnership();

}
