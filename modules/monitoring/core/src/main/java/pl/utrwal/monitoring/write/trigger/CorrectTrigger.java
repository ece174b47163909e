package pl.utrwal.monitoring.write.trigger;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.TriggerId;

/**
 * Puts the day or the evidence of a trigger right.
 *
 * @param today the day on which that is done
 */
public record CorrectTrigger(@TargetAggregateIdentifier TriggerId trigger, LocalDate day, String evidence,
		LocalDate today) implements TriggerCommand {
}
