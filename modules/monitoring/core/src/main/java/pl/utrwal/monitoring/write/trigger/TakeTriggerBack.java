package pl.utrwal.monitoring.write.trigger;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.TriggerId;

/**
 * Says that a trigger was declared by mistake: that has not happened. Needs a reason.
 */
public record TakeTriggerBack(@TargetAggregateIdentifier TriggerId trigger) implements TriggerCommand {
}
