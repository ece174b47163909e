package pl.utrwal.monitoring.write.evaluation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Takes back a question that should not have been asked. Needs a reason.
 */
public record WithdrawQuestion(@TargetAggregateIdentifier QuestionId question) implements MonitoringCommand {
}
