package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.monitoring.contract.FulfilmentId;

/**
 * What can happen to the fulfilment of a duty in a year.
 */
public sealed interface FulfilmentEvent extends DomainEvent {

	MunicipalityId municipality();

	/**
	 * The key of the duty in the calendar of duties.
	 */
	String duty();

	/**
	 * In which it is due.
	 */
	int year();

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
	record DutyFulfilled(FulfilmentId fulfilment, MunicipalityId municipality, String duty, int year, String what,
			ElementId element, LocalDate on, String evidence, String report) implements FulfilmentEvent {
	}

	/**
	 * That a duty was fulfilled was recorded by mistake.
	 *
	 * @param what the words of the duty; empty for one that the law sets
	 * @param element of a plan that sets it; null if none does
	 * @param on the day that had been recorded
	 */
	@EventName("monitoring.fulfilment-taken-back")
	record FulfilmentTakenBack(FulfilmentId fulfilment, MunicipalityId municipality, String duty, int year, String what,
			ElementId element, LocalDate on) implements FulfilmentEvent {
	}

}
