package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * It is over.
 */
@EventName("partnerships.partnership-ended")
public record PartnershipEnded(PartnershipId partnership, LocalDate on) implements PartnershipEvent {
}
