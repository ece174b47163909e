package pl.utrwal.plans.kinds.read;

import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.contract.events.KindEvent;
import pl.utrwal.plans.contract.events.KindEvent.*;

/**
 * A kind of plan that an office defined, as it stands in lists.
 *
 * @param municipality null before it is defined
 * @param retired no more plans of it are to be begun
 */
public record KindView(KindId id, MunicipalityId municipality, String name, boolean retired, long position) {

	static KindView none(KindId id) {
		return new KindView(id, null, "", false, -1);
	}

	KindView apply(Recorded recorded) {
		return switch ((KindEvent) recorded.event()) {
			case KindDefined e -> new KindView(this.id, e.municipality(), e.name(), false, recorded.position());
			case KindRetired e -> new KindView(this.id, this.municipality, this.name, true, recorded.position());
			case KindReinstated e -> new KindView(this.id, this.municipality, this.name, false, recorded.position());
		};
	}

}
