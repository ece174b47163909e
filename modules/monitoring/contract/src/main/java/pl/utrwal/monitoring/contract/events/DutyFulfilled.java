package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.FulfilmentId;

/**
 * A duty was fulfilled for a year.
 *
 * @param what the words of the duty; empty for one that the law sets
 * @param element of a plan that sets it; null if none does
 * @param on which day
 * @param evidence how one can tell
 * @param report the address of what was handed in; empty if none was given
 */
@EventName("monitoring.duty-fulfilled")
public record DutyFulfilled(FulfilmentId fulfilment, MunicipalityId municipality, String duty, int year, String what,
		ElementId element, LocalDate on, String evidence, String report) implements FulfilmentEvent {
}
