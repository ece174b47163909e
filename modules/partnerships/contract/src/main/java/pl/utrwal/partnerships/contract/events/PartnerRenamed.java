package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * A partner goes by another name; the one before is no alias by itself.
 */
@EventName("partnerships.partner-renamed")
public record PartnerRenamed(PartnerId partner, PartnerName before, PartnerName after) implements PartnerEvent {
}
