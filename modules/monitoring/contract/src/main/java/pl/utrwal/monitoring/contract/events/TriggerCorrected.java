package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.TriggerId;

/**
 * The day or the evidence of a trigger was declared wrongly, and is put right.
 *
 * @param rows all that waited for it
 */
@EventName("monitoring.trigger-corrected")
public record TriggerCorrected(TriggerId trigger, String name, LocalDate dayBefore, LocalDate day,
		String evidenceBefore, String evidence, List<TriggerRow> rows) implements TriggerEvent {

	public TriggerCorrected {
		rows = List.copyOf(rows);
	}

}
