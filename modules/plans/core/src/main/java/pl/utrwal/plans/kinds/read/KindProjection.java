package pl.utrwal.plans.kinds.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.plans.contract.events.KindEvent;
import pl.utrwal.plans.contract.events.KindEvent.KindDefined;

/**
 * Keeps kinds of plan that offices defined.
 */
@Component
@ProcessingGroup(KindProjection.PROCESSOR)
public class KindProjection {

	public static final String PROCESSOR = "plans-kinds";

	private final KindRepository kinds;

	KindProjection(KindRepository kinds) {
		this.kinds = kinds;
	}

	@EventHandler
	void on(KindEvent event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		if (event instanceof KindDefined defined) {
			this.kinds.add(defined.municipality(), defined.kindId(), recorded.position());
		}
		KindView kind = this.kinds.find(event.kindId()).orElseGet(() -> KindView.none(event.kindId()));
		if (recorded.position() > kind.position()) {
			this.kinds.put(kind.apply(recorded));
		}
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.kinds.clear();
	}

}
