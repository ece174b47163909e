package pl.utrwal.partnerships.partnerships.read;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.contract.events.PartnershipEvent.*;

/**
 * Makes a team, a group or an agreement out of its events.
 */
final class PartnershipFold {

	private PartnershipFold() {
	}

	static PartnershipView apply(PartnershipView group, PartnershipEvent event, long version, long position) {
		PartnershipView after = switch (event) {
			case PartnershipFounded e ->
				new PartnershipView(e.partnership(), e.municipality(), PartnershipKind.valueOf(e.kind()), e.name(),
						e.purpose(), e.from(), e.to(), null, List.of(), version, position);
			case MemberJoined e -> members(group, Stream.concat(group.members().stream(),
					Stream.of(new PartnershipView.Member(e.partner(), e.role()))));
			case MemberLeft e ->
				members(group, group.members().stream().filter((member) -> !member.partner().equals(e.partner())));
			case PartnershipPeriodChanged e -> dated(group, e.from(), e.to(), group.ended());
			case PartnershipEnded e -> dated(group, group.from(), group.to(), e.on());
		};
		return new PartnershipView(after.id(), after.municipality(), after.kind(), after.name(), after.purpose(),
				after.from(), after.to(), after.ended(), after.members(), version, position);
	}

	private static PartnershipView members(PartnershipView group, Stream<PartnershipView.Member> members) {
		return new PartnershipView(group.id(), group.municipality(), group.kind(), group.name(), group.purpose(),
				group.from(), group.to(), group.ended(), members.toList(), group.version(), group.position());
	}

	private static PartnershipView dated(PartnershipView group, LocalDate from, LocalDate to, LocalDate ended) {
		return new PartnershipView(group.id(), group.municipality(), group.kind(), group.name(), group.purpose(), from,
				to, ended, group.members(), group.version(), group.position());
	}

}
