package pl.utrwal.monitoring.write.evaluation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.Finding;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Answers it; takes the place of an answer given before.
 */
public record RecordFinding(@TargetAggregateIdentifier QuestionId question,
		Finding finding) implements MonitoringCommand {
}
