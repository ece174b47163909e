package pl.utrwal.monitoring.read.completeness;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.monitoring.contract.events.LinkEvent;
import pl.utrwal.monitoring.contract.events.LinkEvent.RequirementLinked;
import pl.utrwal.monitoring.contract.events.LinkEvent.RequirementUnlinked;

/**
 * Makes a link out of its events.
 */
final class LinkFold {

	private LinkFold() {
	}

	static LinkSheet apply(LinkSheet sheet, Recorded recorded) {
		return switch ((LinkEvent) recorded.event()) {
			case RequirementLinked e -> new LinkSheet(e.link(), e.municipality(), e.plan(), e.requirement(),
					e.elements(), e.words(), new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, "")),
					recorded.at(), false, recorded.version(), recorded.position());
			case RequirementUnlinked e ->
				new LinkSheet(sheet.id(), sheet.municipality(), sheet.plan(), sheet.requirement(), sheet.elements(),
						sheet.words(), sheet.by(), sheet.at(), true, recorded.version(), recorded.position());
		};
	}

}
