package pl.utrwal.partnerships.write.partnership;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * Says when it runs; either day may be null.
 */
public record ChangePeriod(@TargetAggregateIdentifier PartnershipId partnership, LocalDate from,
		LocalDate to) implements PartnershipCommand {
}
