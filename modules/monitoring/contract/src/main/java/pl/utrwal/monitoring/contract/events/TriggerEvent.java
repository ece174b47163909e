package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.TriggerId;

/**
 * What can happen to a trigger.
 */
public sealed interface TriggerEvent extends DomainEvent
		permits TriggerDeclared, TriggerExtended, TriggerCorrected, TriggerTakenBack {

	TriggerId trigger();

}
