package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * A partner goes by another name. That the one before goes on meaning it is said by an
 * {@code AliasAdded} of its own.
 */
@EventName("partnerships.partner-renamed")
public record PartnerRenamed(PartnerId partner, PartnerName before, PartnerName after) implements PartnerEvent {
}
