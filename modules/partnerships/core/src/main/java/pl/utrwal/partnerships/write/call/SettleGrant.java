package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * Records what became of a grant.
 */
public record SettleGrant(@TargetAggregateIdentifier CallId call, OfferId offer, Money spent, Money returned,
		LocalDate on) implements CallCommand {
}
