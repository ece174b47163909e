package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.DutyId;

/**
 * A duty that was taken on is not due any more.
 *
 * @param on the last day on which it could be due
 */
@EventName("monitoring.duty-ended")
public record DutyEnded(DutyId duty, MunicipalityId municipality, String what, LocalDate on) implements DutyEvent {
}
