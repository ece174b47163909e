package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * An offer gets nothing.
 *
 * @param name of the organisation
 */
@EventName("partnerships.offer-rejected")
public record OfferRejected(CallId call, OfferId offer, String name, LocalDate on, String reason) implements CallEvent {
}
