package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * It runs at another time than was said. Any of the days may be null.
 */
@EventName("partnerships.partnership-period-changed")
public record PartnershipPeriodChanged(PartnershipId partnership, LocalDate fromBefore, LocalDate toBefore,
		LocalDate from, LocalDate to) implements PartnershipEvent {
}
