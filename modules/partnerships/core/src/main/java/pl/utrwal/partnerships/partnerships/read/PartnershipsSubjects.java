package pl.utrwal.partnerships.partnerships.read;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartyNameId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.read.PartnerRepository;
import pl.utrwal.partnerships.partners.read.PartyNameRepository;

/**
 * Names partners and partnerships to an auditor.
 */
@Component
class PartnershipsSubjects implements Subjects {

	private final PartnerRepository entries;

	private final PartnershipRepository groups;

	private final PartyNameRepository names;

	PartnershipsSubjects(PartnerRepository entries, PartnershipRepository groups, PartyNameRepository names) {
		this.names = names;
		this.entries = entries;
		this.groups = groups;
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.entries.find(new PartnerId(id))
			.map((entry) -> new Subject(entry.municipality(), title(entry.name()), "/partners/" + id))
			.or(() -> this.groups.find(new PartnershipId(id))
				.map((group) -> new Subject(group.municipality(), AuditValue.text(group.name()),
						"/partners/partnerships/" + id)))
			.or(() -> this.names.find(new PartyNameId(id))
				.map((name) -> new Subject(name.municipality(), AuditValue.text(name.text()), "/partners/unresolved")));
	}

	private static AuditValue title(PartnerName name) {
		return (name.person() != null) ? AuditValue.person(name.person().value()) : AuditValue.text(name.text());
	}

}
