package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * Records that an offer gets a grant.
 *
 * @param decision its number
 */
public record AwardGrant(@TargetAggregateIdentifier CallId call, OfferId offer, Money amount, LocalDate on,
		String decision) implements CallCommand {
}
