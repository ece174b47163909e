package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * A text does not mean this partner any more.
 */
@EventName("partnerships.alias-removed")
public record AliasRemoved(PartnerId partner, PartnerName alias) implements PartnerEvent {
}
