package pl.utrwal.monitoring.write.duty;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.monitoring.contract.DutyId;

/**
 * Says that a duty is not due any more.
 *
 * @param on the last day on which it could be due
 */
public record EndDuty(@TargetAggregateIdentifier DutyId duty, LocalDate on) implements DutyCommand {
}
