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

	/**
	 * A call was recorded wrongly. Why is in the metadata. An offer that nobody answered
	 * is late from then on if it came after the last day for offers, and waits if it did
	 * not.
	 */
	@EventName("partnerships.call-corrected")
	record CallCorrected(CallId call, Terms before, Terms after) implements CallEvent {
	}

	/**
	 * There was no such call. Why it was recorded is in the metadata.
	 */
	@EventName("partnerships.call-taken-back")
	record CallTakenBack(CallId call, String title) implements CallEvent {
	}

	/**
	 * A call has not ended, though that was recorded. Why is in the metadata.
	 *
	 * @param on the day on which it had ended
	 */
	@EventName("partnerships.call-reopened")
	record CallReopened(CallId call, LocalDate on) implements CallEvent {
	}

	/**
	 * An offer was recorded wrongly. Why is in the metadata. If nobody answered it, it is
	 * late from then on if it came after the last day for offers, and waits if it did
	 * not.
	 */
	@EventName("partnerships.offer-corrected")
	record OfferCorrected(CallId call, OfferId offer, Submission before, Submission after) implements CallEvent {
	}

	/**
	 * There was no such offer. Why it was recorded is in the metadata.
	 */
	@EventName("partnerships.offer-taken-back")
	record OfferTakenBack(CallId call, OfferId offer, Submission submission) implements CallEvent {
	}

	/**
	 * An offer was not rejected, though that was recorded. Why is in the metadata.
	 *
	 * @param name of the organisation
	 * @param on the day on which it had been rejected
	 * @param reason why it had been rejected
	 */
	@EventName("partnerships.rejection-taken-back")
	record RejectionTakenBack(CallId call, OfferId offer, String name, LocalDate on,
			String reason) implements CallEvent {
	}

	/**
	 * A grant was recorded wrongly. Why is in the metadata.
	 *
	 * @param name of the organisation
	 */
	@EventName("partnerships.award-corrected")
	record AwardCorrected(CallId call, OfferId offer, String name, Award before, Award after) implements CallEvent {
	}

	/**
	 * An offer got no grant, though that was recorded. Why is in the metadata.
	 *
	 * @param name of the organisation
	 */
	@EventName("partnerships.award-taken-back")
	record AwardTakenBack(CallId call, OfferId offer, String name, Award award) implements CallEvent {
	}

	/**
	 * What became of a grant was recorded wrongly. Why is in the metadata.
	 *
	 * @param name of the organisation
	 */
	@EventName("partnerships.settlement-corrected")
	record SettlementCorrected(CallId call, OfferId offer, String name, Settlement before,
			Settlement after) implements CallEvent {
	}

	/**
	 * A grant is not settled, though that was recorded. Why is in the metadata.
	 *
	 * @param name of the organisation
	 */
	@EventName("partnerships.settlement-taken-back")
	record SettlementTakenBack(CallId call, OfferId offer, String name, Settlement settlement) implements CallEvent {
	}

	/**
	 * What a call says.
	 *
	 * @param available how much can be granted in all
	 * @param offersUntil the last day for offers
	 */
	record Terms(String title, String available, LocalDate on, LocalDate offersUntil) {
	}

	/**
	 * What an offer says.
	 *
	 * @param organisation the one in the register; null if it is not there
	 * @param name how it was called then
	 * @param asked how much it wants to be granted
	 */
	record Submission(PartnerId organisation, String name, String title, String asked, LocalDate on) {
	}

	/**
	 * What was granted.
	 *
	 * @param decision the number of the decision
	 */
	record Award(String amount, LocalDate on, String decision) {
	}

	/**
	 * What became of a grant.
	 */
	record Settlement(String spent, String returned, LocalDate on) {
	}

}
