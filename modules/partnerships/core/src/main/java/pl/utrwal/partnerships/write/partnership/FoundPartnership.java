package pl.utrwal.partnerships.write.partnership;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;

/**
 * Puts on record what partners do together.
 *
 * @param from its first day; null if that is not said
 * @param to its last day; null if it has none
 */
public record FoundPartnership(@TargetAggregateIdentifier PartnershipId partnership, MunicipalityId municipality,
		PartnershipKind kind, String name, String purpose, LocalDate from, LocalDate to) implements PartnershipCommand {
}
