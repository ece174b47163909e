package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * It is known what became of a grant: spent and returned are together what was granted.
 *
 * @param name of the organisation
 */
@EventName("partnerships.grant-settled")
public record GrantSettled(CallId call, OfferId offer, String name, String spent, String returned,
		LocalDate on) implements CallEvent {
}
