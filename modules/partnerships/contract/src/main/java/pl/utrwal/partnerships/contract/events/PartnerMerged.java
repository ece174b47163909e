package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * The same partner was registered twice: the name and the aliases of this one mean the
 * other from now on.
 *
 * @param name how the other was called then
 */
@EventName("partnerships.partner-merged")
public record PartnerMerged(PartnerId partner, PartnerId into, PartnerName name) implements PartnerEvent {
}
