package pl.utrwal.monitoring.evaluation.domain;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Conclusion;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.Finding;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;

/**
 * What can be asked of an evaluation.
 */
public sealed interface EvaluationCommand extends MonitoringCommand {

	/**
	 * Asks something of a plan, or of an element of it.
	 *
	 * @param element null for the plan as a whole
	 * @param elementText what the element is; empty for the plan as a whole
	 * @param on the day from which it is asked
	 */
	record AskQuestion(@TargetAggregateIdentifier QuestionId question, MunicipalityId municipality, PlanId plan,
			ElementId element, String elementText, String text, LocalDate on) implements EvaluationCommand {
	}

	/**
	 * Says what follows; takes the place of what was said before.
	 *
	 * @param expectedVersion the version of the question that the writer saw
	 */
	record DrawConclusion(@TargetAggregateIdentifier QuestionId question, long expectedVersion,
			Conclusion conclusion) implements EvaluationCommand {
	}

	/**
	 * Answers it; takes the place of an answer given before.
	 *
	 * @param expectedVersion the version of the question that the writer saw
	 */
	record RecordFinding(@TargetAggregateIdentifier QuestionId question, long expectedVersion,
			Finding finding) implements EvaluationCommand {
	}

	/**
	 * Asks it in other words.
	 *
	 * @param expectedVersion the version of the question that the writer saw
	 */
	record RewordQuestion(@TargetAggregateIdentifier QuestionId question, long expectedVersion, String text,
			LocalDate on) implements EvaluationCommand {
	}

	/**
	 * Takes back a question that should not have been asked. Needs a reason.
	 */
	record WithdrawQuestion(@TargetAggregateIdentifier QuestionId question) implements EvaluationCommand {
	}

}
