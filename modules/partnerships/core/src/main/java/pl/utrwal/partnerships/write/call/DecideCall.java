package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.CallId;

/**
 * Ends a call whose offers are all answered.
 */
public record DecideCall(@TargetAggregateIdentifier CallId call, LocalDate on) implements CallCommand {
}
