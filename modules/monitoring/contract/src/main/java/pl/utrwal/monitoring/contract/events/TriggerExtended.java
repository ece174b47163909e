package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.TriggerId;

/**
 * More rows were found that waited for a trigger.
 *
 * @param rows those that came along
 */
@EventName("monitoring.trigger-extended")
public record TriggerExtended(TriggerId trigger, String name, LocalDate day,
		List<TriggerRow> rows) implements TriggerEvent {

	public TriggerExtended {
		rows = List.copyOf(rows);
	}

}
