package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * What can happen to a partner in the register.
 */
public sealed interface PartnerEvent extends DomainEvent permits PartnerRegistered, PartnerRenamed, PartnerReclassified,
		AliasAdded, AliasRemoved, PartnerMerged, RoleConfirmed, RoleDeclined {

	PartnerId partner();

}
