package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * An offer gets a grant.
 *
 * @param name of the organisation
 * @param decision the number of the decision
 */
@EventName("partnerships.grant-awarded")
public record GrantAwarded(CallId call, OfferId offer, String name, String amount, LocalDate on,
		String decision) implements CallEvent {
}
