package pl.utrwal.partnerships.partnerships.read;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.read.PartnerRepository;

/**
 * Names partners and partnerships to an auditor.
 */
@Component
class PartnershipsSubjects implements Subjects {

	private final PartnerRepository entries;

	private final PartnershipRepository groups;

	PartnershipsSubjects(PartnerRepository entries, PartnershipRepository groups) {
		this.entries = entries;
		this.groups = groups;
	}

	@Override
	public Optional<Subject> subject(String id) {
		return this.entries.find(new PartnerId(id))
			.map((entry) -> new Subject(entry.municipality(), title(entry.name()), "/partners/" + id))
			.or(() -> this.groups.find(new PartnershipId(id))
				.map((group) -> new Subject(group.municipality(), AuditValue.text(group.name()),
						"/partners/partnerships/" + id)));
	}

	private static AuditValue title(PartnerName name) {
		return (name.person() != null) ? AuditValue.person(name.person().value()) : AuditValue.text(name.text());
	}

}
