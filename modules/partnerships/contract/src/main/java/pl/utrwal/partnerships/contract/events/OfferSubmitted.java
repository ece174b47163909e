package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * An organisation offered to carry out the task.
 *
 * @param organisation the one in the register; null if it is not there
 * @param name how it was called then
 * @param asked how much it wants to be granted
 */
@EventName("partnerships.offer-submitted")
public record OfferSubmitted(CallId call, OfferId offer, PartnerId organisation, String name, String title,
		String asked, LocalDate on) implements CallEvent {
}
