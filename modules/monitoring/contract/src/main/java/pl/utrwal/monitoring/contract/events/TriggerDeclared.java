package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * Something that plans wait for has happened.
 *
 * @param name in the words of the one who declares it
 * @param kind the name of a {@link pl.utrwal.monitoring.contract.TriggerKind}
 * @param day on which it happened
 * @param evidence how one can tell
 * @param rows that waited for it, at least one
 */
@EventName("monitoring.trigger-declared")
public record TriggerDeclared(TriggerId trigger, MunicipalityId municipality, String name, String kind, LocalDate day,
		String evidence, List<TriggerRow> rows) implements TriggerEvent {

	public TriggerDeclared {
		rows = List.copyOf(rows);
	}

}
