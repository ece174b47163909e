package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.FulfilmentId;

/**
 * That a duty was fulfilled was recorded by mistake.
 *
 * @param what the words of the duty; empty for one that the law sets
 * @param element of a plan that sets it; null if none does
 * @param on the day that had been recorded
 */
@EventName("monitoring.fulfilment-taken-back")
public record FulfilmentTakenBack(FulfilmentId fulfilment, MunicipalityId municipality, String duty, int year,
		String what, ElementId element, LocalDate on) implements FulfilmentEvent {
}
