package pl.utrwal.monitoring.contract.events;

import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.TriggerId;

/**
 * A trigger was declared by mistake: that has not happened. The reason stands in the
 * metadata.
 *
 * @param rows all that waited for it
 */
@EventName("monitoring.trigger-taken-back")
public record TriggerTakenBack(TriggerId trigger, String name, List<TriggerRow> rows) implements TriggerEvent {

	public TriggerTakenBack {
		rows = List.copyOf(rows);
	}

}
