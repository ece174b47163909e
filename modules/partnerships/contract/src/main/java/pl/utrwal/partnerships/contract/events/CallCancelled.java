package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;

/**
 * The call came to nothing.
 */
@EventName("partnerships.call-cancelled")
public record CallCancelled(CallId call, LocalDate on, String reason) implements CallEvent {
}
