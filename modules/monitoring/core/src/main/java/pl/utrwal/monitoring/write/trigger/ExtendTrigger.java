package pl.utrwal.monitoring.write.trigger;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.monitoring.contract.events.TriggerRow;

/**
 * Says that more rows waited for a trigger.
 */
public record ExtendTrigger(@TargetAggregateIdentifier TriggerId trigger,
		List<TriggerRow> rows) implements TriggerCommand {

	public ExtendTrigger {
		rows = rows.stream().distinct().toList();
	}

}
