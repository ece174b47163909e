package pl.utrwal.monitoring.write.trigger;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.contract.events.TriggerRow;

/**
 * Says that something has happened that rows waited for.
 *
 * @param day on which it happened
 * @param today the day on which it is said
 */
public record DeclareTrigger(@TargetAggregateIdentifier TriggerId trigger, MunicipalityId municipality, String name,
		TriggerKind kind, LocalDate day, String evidence, List<TriggerRow> rows,
		LocalDate today) implements TriggerCommand {

	public DeclareTrigger {
		rows = rows.stream().distinct().toList();
	}

}
