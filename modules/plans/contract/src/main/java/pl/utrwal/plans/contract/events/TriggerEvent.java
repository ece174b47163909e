package pl.utrwal.plans.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;

/**
 * What can happen to a trigger.
 */
public sealed interface TriggerEvent extends DomainEvent {

	TriggerId trigger();

	/**
	 * Something that plans wait for has happened.
	 *
	 * @param name in the words of the one who declares it
	 * @param kind the name of a {@link pl.utrwal.plans.contract.TriggerKind}
	 * @param day on which it happened
	 * @param evidence how one can tell
	 * @param rows that waited for it, at least one
	 */
	@EventName("plans.trigger-declared")
	record TriggerDeclared(TriggerId trigger, MunicipalityId municipality, String name, String kind, LocalDate day,
			String evidence, List<TriggerRow> rows) implements TriggerEvent {

		public TriggerDeclared {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * More rows were found that waited for a trigger.
	 *
	 * @param rows those that came along
	 */
	@EventName("plans.trigger-extended")
	record TriggerExtended(TriggerId trigger, String name, LocalDate day,
			List<TriggerRow> rows) implements TriggerEvent {

		public TriggerExtended {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * The day or the evidence of a trigger was declared wrongly, and is put right.
	 *
	 * @param rows all that waited for it
	 */
	@EventName("plans.trigger-corrected")
	record TriggerCorrected(TriggerId trigger, String name, LocalDate dayBefore, LocalDate day, String evidenceBefore,
			String evidence, List<TriggerRow> rows) implements TriggerEvent {

		public TriggerCorrected {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A trigger was declared by mistake: that has not happened. The reason stands in the
	 * metadata.
	 *
	 * @param rows all that waited for it
	 */
	@EventName("plans.trigger-taken-back")
	record TriggerTakenBack(TriggerId trigger, String name, List<TriggerRow> rows) implements TriggerEvent {

		public TriggerTakenBack {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A row of a plan that waited for a trigger.
	 */
	record TriggerRow(PlanId plan, ElementId element) {
	}

}
