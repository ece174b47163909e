package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.partnerships.contract.CallId;

/**
 * All offers were answered, and no more are taken.
 */
@EventName("partnerships.call-decided")
public record CallDecided(CallId call, LocalDate on) implements CallEvent {
}
