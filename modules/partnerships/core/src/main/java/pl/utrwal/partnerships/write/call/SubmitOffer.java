package pl.utrwal.partnerships.write.call;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * Records that an offer came in.
 *
 * @param organisation the one in the register; null if it is not there
 * @param name how it is called
 */
public record SubmitOffer(@TargetAggregateIdentifier CallId call, OfferId offer, PartnerId organisation, String name,
		String title, Money asked, LocalDate on) implements CallCommand {
}
