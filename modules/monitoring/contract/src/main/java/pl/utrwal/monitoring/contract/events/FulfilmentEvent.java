package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What can happen to the fulfilment of a duty in a year.
 */
public sealed interface FulfilmentEvent extends DomainEvent permits DutyFulfilled, FulfilmentTakenBack {

	MunicipalityId municipality();

	/**
	 * The key of the duty in the calendar of duties.
	 */
	String duty();

	/**
	 * In which it is due.
	 */
	int year();

}
