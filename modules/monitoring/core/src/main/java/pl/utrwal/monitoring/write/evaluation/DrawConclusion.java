package pl.utrwal.monitoring.write.evaluation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.Conclusion;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Says what follows; takes the place of what was said before.
 *
 * @param expectedVersion the version of the question that the writer saw
 */
public record DrawConclusion(@TargetAggregateIdentifier QuestionId question, long expectedVersion,
		Conclusion conclusion) implements MonitoringCommand {
}
