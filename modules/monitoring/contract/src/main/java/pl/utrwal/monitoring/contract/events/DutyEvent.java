package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.DutyId;

/**
 * What can happen to a duty that somebody took on.
 */
public sealed interface DutyEvent extends DomainEvent {

	DutyId duty();

	MunicipalityId municipality();

	/**
	 * A plan is to be reported on, as somebody promised.
	 *
	 * @param what is to be done
	 * @param to whom
	 * @param first day on which it is due
	 * @param yearly whether it is due on the same day of every later year
	 * @param until the last day on which it can be due; null if no end was set
	 */
	@EventName("monitoring.duty-taken-on")
	record DutyTakenOn(DutyId duty, MunicipalityId municipality, PlanId plan, String what, String to, LocalDate first,
			boolean yearly, LocalDate until) implements DutyEvent {
	}

	/**
	 * A duty that was taken on is not due any more.
	 *
	 * @param on the last day on which it could be due
	 */
	@EventName("monitoring.duty-ended")
	record DutyEnded(DutyId duty, MunicipalityId municipality, String what, LocalDate on) implements DutyEvent {
	}

	/**
	 * A duty that was taken on has not ended, though that was recorded. Why is in the
	 * metadata.
	 *
	 * @param on the last day on which it could have been due
	 */
	@EventName("monitoring.duty-end-taken-back")
	record DutyEndTakenBack(DutyId duty, MunicipalityId municipality, String what, LocalDate on) implements DutyEvent {
	}

}
