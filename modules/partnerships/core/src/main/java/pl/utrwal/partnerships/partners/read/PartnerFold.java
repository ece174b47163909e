package pl.utrwal.partnerships.partners.read;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.contract.events.PartnerEvent.*;

/**
 * Makes a partner's entry out of its events.
 */
final class PartnerFold {

	private PartnerFold() {
	}

	static PartnerView apply(PartnerView entry, PartnerEvent event, long version, long position) {
		PartnerView after = switch (event) {
			case PartnerRegistered e -> new PartnerView(e.partner(), e.municipality(), PartnerKind.valueOf(e.kind()),
					e.name(), null, e.plan(), e.element(), List.of(), List.of(), null, version, position);
			case PartnerRenamed e ->
				new PartnerView(entry.id(), entry.municipality(), entry.kind(), e.after(), e.before(), entry.plan(),
						entry.element(), entry.aliases(), entry.answers(), entry.into(), version, position);
			case PartnerReclassified e -> new PartnerView(entry.id(), entry.municipality(),
					PartnerKind.valueOf(e.after()), entry.name(), entry.nameBefore(), e.plan(), e.element(),
					entry.aliases(), entry.answers(), entry.into(), version, position);
			case AliasAdded e ->
				aliases(entry, Stream.concat(entry.aliases().stream(), Stream.of(new PartnerView.Alias(e.alias(),
						e.plan(), e.element(), position, e.alias().equals(entry.nameBefore())))));
			case AliasRemoved e ->
				aliases(entry, entry.aliases().stream().filter((alias) -> !alias.name().equals(e.alias())));
			case PartnerMerged e ->
				new PartnerView(entry.id(), entry.municipality(), entry.kind(), entry.name(), entry.nameBefore(),
						entry.plan(), entry.element(), entry.aliases(), entry.answers(), e.into(), version, position);
			case RoleConfirmed e ->
				answered(entry, e.plan(), e.element(), e.role(), true, e.by(), e.on(), e.evidence());
			case RoleDeclined e ->
				answered(entry, e.plan(), e.element(), e.role(), false, e.by(), e.on(), e.evidence());
		};
		return new PartnerView(after.id(), after.municipality(), after.kind(), after.name(), after.nameBefore(),
				after.plan(), after.element(), after.aliases(), after.answers(), after.into(), version, position);
	}

	private static PartnerView aliases(PartnerView entry, Stream<PartnerView.Alias> aliases) {
		return new PartnerView(entry.id(), entry.municipality(), entry.kind(), entry.name(), entry.nameBefore(),
				entry.plan(), entry.element(), aliases.toList(), entry.answers(), entry.into(), entry.version(),
				entry.position());
	}

	private static PartnerView answered(PartnerView entry, PlanId plan, ElementId element, String role,
			boolean confirmed, PersonId by, LocalDate on, String evidence) {
		PartnerView.Answer answer = new PartnerView.Answer(plan, element, PartyRole.valueOf(role), confirmed, by, on,
				evidence);
		List<PartnerView.Answer> answers = Stream
			.concat(entry.answers().stream().filter((known) -> !known.isAbout(plan, element, answer.role())),
					Stream.of(answer))
			.toList();
		return new PartnerView(entry.id(), entry.municipality(), entry.kind(), entry.name(), entry.nameBefore(),
				entry.plan(), entry.element(), entry.aliases(), answers, entry.into(), entry.version(),
				entry.position());
	}

}
