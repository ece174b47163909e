package pl.utrwal.monitoring.write.evaluation;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.QuestionId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * Asks something of a plan, or of an element of it.
 *
 * @param element null for the plan as a whole
 * @param elementText what the element is; empty for the plan as a whole
 * @param on the day from which it is asked
 */
public record AskQuestion(@TargetAggregateIdentifier QuestionId question, MunicipalityId municipality, PlanId plan,
		ElementId element, String elementText, String text, LocalDate on) implements MonitoringCommand {
}
