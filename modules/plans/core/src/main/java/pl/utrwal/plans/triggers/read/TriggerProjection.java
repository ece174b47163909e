package pl.utrwal.plans.triggers.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.plans.contract.events.TriggerEvent;
import pl.utrwal.plans.contract.events.TriggerEvent.TriggerDeclared;

/**
 * Keeps triggers that were declared, also those taken back.
 */
@Component
@ProcessingGroup(TriggerProjection.PROCESSOR)
public class TriggerProjection {

	public static final String PROCESSOR = "plans-triggers";

	private final TriggerRepository triggers;

	TriggerProjection(TriggerRepository triggers) {
		this.triggers = triggers;
	}

	@EventHandler
	void on(TriggerEvent event, DomainEventMessage<?> message, TrackingToken token) {
		Recorded recorded = Recordings.of(message, token);
		if (event instanceof TriggerDeclared declared) {
			this.triggers.add(declared.municipality(), declared.trigger(), recorded.position());
		}
		TriggerView trigger = this.triggers.find(event.trigger()).orElseGet(() -> TriggerView.none(event.trigger()));
		if (recorded.position() > trigger.position()) {
			this.triggers.put(trigger.apply(recorded));
		}
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.triggers.clear();
	}

}
