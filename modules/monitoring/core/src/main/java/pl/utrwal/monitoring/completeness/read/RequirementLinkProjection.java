package pl.utrwal.monitoring.completeness.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.events.RequirementLinkEvent;

/**
 * Keeps what was said about where plans meet the law.
 */
@Component
@ProcessingGroup(RequirementLinkProjection.PROCESSOR)
public class RequirementLinkProjection {

	public static final String PROCESSOR = "monitoring-completeness";

	private final RequirementLinkRepository sheets;

	RequirementLinkProjection(RequirementLinkRepository sheets) {
		this.sheets = sheets;
	}

	@EventHandler
	void on(RequirementLinkEvent event, DomainEventMessage<?> message, TrackingToken token) {
		this.sheets.take(Recordings.of(message, token));
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.sheets.clear();
	}

}
