package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * Records that an offer gets nothing.
 */
public record RejectOffer(@TargetAggregateIdentifier CallId call, OfferId offer, LocalDate on,
		String reason) implements CallCommand {
}
