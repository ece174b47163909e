package pl.utrwal.partnerships.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.partnerships.contract.CallId;

/**
 * What can happen to an open call for offers. Amounts are in złoty, with a point and two
 * decimals.
 */
public sealed interface CallEvent extends DomainEvent permits CallAnnounced, OfferSubmitted, OfferCameLate,
		OfferRejected, GrantAwarded, GrantSettled, CallDecided, CallCancelled {

	CallId call();

}
