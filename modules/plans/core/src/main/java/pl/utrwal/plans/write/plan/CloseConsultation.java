package pl.utrwal.plans.write.plan;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;

public record CloseConsultation(@TargetAggregateIdentifier PlanId plan, LocalDate day,
		String outcome) implements PlanCommand {
}
