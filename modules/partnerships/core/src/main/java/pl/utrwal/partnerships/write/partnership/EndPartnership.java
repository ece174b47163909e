package pl.utrwal.partnerships.write.partnership;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * Says that it is over.
 */
public record EndPartnership(@TargetAggregateIdentifier PartnershipId partnership,
		LocalDate on) implements PartnershipCommand {
}
