package pl.utrwal.partnerships.contract.events;

import java.time.LocalDate;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;

/**
 * What can happen to a team, a group or an agreement.
 */
public sealed interface PartnershipEvent extends DomainEvent {

	PartnershipId partnership();

	/**
	 * Partners do something together.
	 *
	 * @param kind the name of a {@code PartnershipKind}
	 * @param from its first day; null if that is not said
	 * @param to its last day; null if it has none
	 */
	@EventName("partnerships.partnership-founded")
	record PartnershipFounded(PartnershipId partnership, MunicipalityId municipality, String kind, String name,
			String purpose, LocalDate from, LocalDate to) implements PartnershipEvent {
	}

	/**
	 * A partner takes part.
	 *
	 * @param name how the partner was called then
	 * @param role what it does there, in words; possibly empty
	 */
	@EventName("partnerships.member-joined")
	record MemberJoined(PartnershipId partnership, PartnerId partner, PartnerName name,
			String role) implements PartnershipEvent {
	}

	/**
	 * A partner takes part no more.
	 *
	 * @param name how it was called when it joined
	 */
	@EventName("partnerships.member-left")
	record MemberLeft(PartnershipId partnership, PartnerId partner, PartnerName name) implements PartnershipEvent {
	}

	/**
	 * It runs at another time than was said. Any of the days may be null.
	 */
	@EventName("partnerships.partnership-period-changed")
	record PartnershipPeriodChanged(PartnershipId partnership, LocalDate fromBefore, LocalDate toBefore, LocalDate from,
			LocalDate to) implements PartnershipEvent {
	}

	/**
	 * It is over.
	 */
	@EventName("partnerships.partnership-ended")
	record PartnershipEnded(PartnershipId partnership, LocalDate on) implements PartnershipEvent {
	}

}
