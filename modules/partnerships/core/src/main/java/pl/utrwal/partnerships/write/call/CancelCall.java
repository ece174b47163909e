package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.CallId;

/**
 * Ends a call from which nothing was granted.
 */
public record CancelCall(@TargetAggregateIdentifier CallId call, LocalDate on, String reason) implements CallCommand {
}
