package pl.utrwal.monitoring.completeness.read;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementLinked;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent.RequirementUnlinked;

/**
 * Makes a link out of its events.
 */
final class RequirementLinkFold {

	private RequirementLinkFold() {
	}

	static RequirementLinkView apply(RequirementLinkView sheet, Recorded recorded) {
		return switch ((RequirementLinkEvent) recorded.event()) {
			case RequirementLinked e -> new RequirementLinkView(e.link(), e.municipality(), e.plan(), e.requirement(),
					e.elements(), e.words(), new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, "")),
					recorded.at(), false, recorded.version(), recorded.position());
			case RequirementUnlinked e -> new RequirementLinkView(sheet.id(), sheet.municipality(), sheet.plan(),
					sheet.requirement(), sheet.elements(), sheet.words(), sheet.by(), sheet.at(), true,
					recorded.version(), recorded.position());
		};
	}

}
