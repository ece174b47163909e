package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.partnerships.contract.PartnershipId;

/**
 * Partners do something together.
 *
 * @param kind the name of a {@code PartnershipKind}
 * @param from its first day; null if that is not said
 * @param to its last day; null if it has none
 */
@EventName("partnerships.partnership-founded")
public record PartnershipFounded(PartnershipId partnership, MunicipalityId municipality, String kind, String name,
		String purpose, LocalDate from, LocalDate to) implements PartnershipEvent {
}
