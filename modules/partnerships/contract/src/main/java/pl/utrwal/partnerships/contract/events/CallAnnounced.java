package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.CallId;

/**
 * Organisations were asked to offer to carry out a task.
 *
 * @param task the commissioned task of the programme
 * @param taskText what it was, in the words of the programme
 * @param available how much can be granted in all
 * @param offersUntil the last day for offers
 */
@EventName("partnerships.call-announced")
public record CallAnnounced(CallId call, MunicipalityId municipality, PlanId programme, ElementId task, String taskText,
		String title, String available, LocalDate on, LocalDate offersUntil) implements CallEvent {
}
