package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * An offer came after the last day, and is rejected for that.
 *
 * @param organisation the one in the register; null if it is not there
 * @param name how it was called then
 * @param asked how much it wanted to be granted
 */
@EventName("partnerships.offer-came-late")
public record OfferCameLate(CallId call, OfferId offer, PartnerId organisation, String name, String title, String asked,
		LocalDate on) implements CallEvent {
}
