package pl.utrwal.monitoring.write.evaluation;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Asks it in other words.
 *
 * @param expectedVersion the version of the question that the writer saw
 */
public record RewordQuestion(@TargetAggregateIdentifier QuestionId question, long expectedVersion, String text,
		LocalDate on) implements MonitoringCommand {
}
