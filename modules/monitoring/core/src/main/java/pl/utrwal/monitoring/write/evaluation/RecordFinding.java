package pl.utrwal.monitoring.write.evaluation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.Finding;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Answers it; takes the place of an answer given before.
 *
 * @param expectedVersion the version of the question that the writer saw
 */
public record RecordFinding(@TargetAggregateIdentifier QuestionId question, long expectedVersion,
		Finding finding) implements MonitoringCommand {
}
