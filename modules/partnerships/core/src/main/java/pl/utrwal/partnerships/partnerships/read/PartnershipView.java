package pl.utrwal.partnerships.partnerships.read;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;

/**
 * A team, a group or an agreement at one position of its history.
 *
 * @param from its first day; null if that is not said
 * @param to its last day; null if it has none
 * @param ended the day on which it was over; null until then
 * @param version the place in its stream of the last event; -1 before the first
 */
public record PartnershipView(PartnershipId id, MunicipalityId municipality, PartnershipKind kind, String name,
		String purpose, LocalDate from, LocalDate to, LocalDate ended, List<Member> members, long version,
		long position) {

	public PartnershipView {
		members = List.copyOf(members);
	}

	static PartnershipView none(PartnershipId id) {
		return new PartnershipView(id, null, null, "", "", null, null, null, List.of(), -1, -1);
	}

	/**
	 * @param role what it does there, in words; possibly empty
	 */
	public record Member(PartnerId partner, String role) {
	}

}
