package pl.utrwal.partnerships.partnerships.read;

import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.contract.events.PartnershipEvent.PartnershipFounded;

/**
 * Keeps teams, groups and agreements.
 */
@Component
@ProcessingGroup(PartnershipProjection.PROCESSOR)
public class PartnershipProjection {

	public static final String PROCESSOR = "partnerships-partnerships";

	private final PartnershipRepository groups;

	PartnershipProjection(PartnershipRepository groups) {
		this.groups = groups;
	}

	@EventHandler
	void on(PartnershipEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token) {
		long position = Position.of(token);
		if (event instanceof PartnershipFounded founded) {
			this.groups.add(founded.municipality(), founded.partnership(), position);
		}
		this.groups.take(event, version, position, at);
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.groups.clear();
	}

}
