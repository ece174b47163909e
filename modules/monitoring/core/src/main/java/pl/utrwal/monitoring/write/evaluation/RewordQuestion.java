package pl.utrwal.monitoring.write.evaluation;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Asks it in other words.
 */
public record RewordQuestion(@TargetAggregateIdentifier QuestionId question, String text,
		LocalDate on) implements MonitoringCommand {
}
