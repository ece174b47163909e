package pl.utrwal.plans.write.plan;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.PlanId;

public record OpenConsultation(@TargetAggregateIdentifier PlanId plan, LocalDate from,
		LocalDate to) implements PlanCommand {
}
