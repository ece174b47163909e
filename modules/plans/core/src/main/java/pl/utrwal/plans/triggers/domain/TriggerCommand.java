package pl.utrwal.plans.triggers.domain;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerRow;

/**
 * What can be asked of a trigger.
 */
public sealed interface TriggerCommand {

	TriggerId trigger();

	/**
	 * Puts the day or the evidence of a trigger right.
	 *
	 * @param today the day on which that is done
	 */
	record CorrectTrigger(@TargetAggregateIdentifier TriggerId trigger, LocalDate day, String evidence,
			LocalDate today) implements TriggerCommand {
	}

	/**
	 * Says that something has happened that rows waited for.
	 *
	 * @param day on which it happened
	 * @param today the day on which it is said
	 */
	record DeclareTrigger(@TargetAggregateIdentifier TriggerId trigger, MunicipalityId municipality, String name,
			TriggerKind kind, LocalDate day, String evidence, List<TriggerRow> rows,
			LocalDate today) implements TriggerCommand {

		public DeclareTrigger {
			rows = rows.stream().distinct().toList();
		}

	}

	/**
	 * Says that more rows waited for a trigger.
	 */
	record ExtendTrigger(@TargetAggregateIdentifier TriggerId trigger,
			List<TriggerRow> rows) implements TriggerCommand {

		public ExtendTrigger {
			rows = rows.stream().distinct().toList();
		}

	}

	/**
	 * Says that a trigger was declared by mistake: that has not happened. Needs a reason.
	 */
	record TakeTriggerBack(@TargetAggregateIdentifier TriggerId trigger) implements TriggerCommand {
	}

}
