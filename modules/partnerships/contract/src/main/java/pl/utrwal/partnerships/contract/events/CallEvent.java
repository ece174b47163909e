package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * What can happen to an open call for offers. Amounts are in złoty, with a point and two
 * decimals.
 */
public sealed interface CallEvent extends DomainEvent {

	CallId call();

	/**
	 * Organisations were asked to offer to carry out a task.
	 *
	 * @param task the commissioned task of the programme
	 * @param taskText what it was, in the words of the programme
	 * @param available how much can be granted in all
	 * @param offersUntil the last day for offers
	 */
	@EventName("partnerships.call-announced")
	record CallAnnounced(CallId call, MunicipalityId municipality, PlanId programme, ElementId task, String taskText,
			String title, String available, LocalDate on, LocalDate offersUntil) implements CallEvent {
	}

	/**
	 * An organisation offered to carry out the task.
	 *
	 * @param organisation the one in the register; null if it is not there
	 * @param name how it was called then
	 * @param asked how much it wants to be granted
	 */
	@EventName("partnerships.offer-submitted")
	record OfferSubmitted(CallId call, OfferId offer, PartnerId organisation, String name, String title, String asked,
			LocalDate on) implements CallEvent {
	}

	/**
	 * An offer came after the last day, and is rejected for that.
	 *
	 * @param organisation the one in the register; null if it is not there
	 * @param name how it was called then
	 * @param asked how much it wanted to be granted
	 */
	@EventName("partnerships.offer-came-late")
	record OfferCameLate(CallId call, OfferId offer, PartnerId organisation, String name, String title, String asked,
			LocalDate on) implements CallEvent {
	}

	/**
	 * An offer gets nothing.
	 *
	 * @param name of the organisation
	 */
	@EventName("partnerships.offer-rejected")
	record OfferRejected(CallId call, OfferId offer, String name, LocalDate on, String reason) implements CallEvent {
	}

	/**
	 * An offer gets a grant.
	 *
	 * @param name of the organisation
	 * @param decision the number of the decision
	 */
	@EventName("partnerships.grant-awarded")
	record GrantAwarded(CallId call, OfferId offer, String name, String amount, LocalDate on,
			String decision) implements CallEvent {
	}

	/**
	 * It is known what became of a grant: spent and returned are together what was
	 * granted.
	 *
	 * @param name of the organisation
	 */
	@EventName("partnerships.grant-settled")
	record GrantSettled(CallId call, OfferId offer, String name, String spent, String returned,
			LocalDate on) implements CallEvent {
	}

	/**
	 * All offers were answered, and no more are taken.
	 */
	@EventName("partnerships.call-decided")
	record CallDecided(CallId call, LocalDate on) implements CallEvent {
	}

	/**
	 * The call came to nothing.
	 */
	@EventName("partnerships.call-cancelled")
	record CallCancelled(CallId call, LocalDate on, String reason) implements CallEvent {
	}

}
