package pl.utrwal.partnerships.partners.read;

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
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerRegistered;
import pl.utrwal.partnerships.contract.events.PartyNameEvent;

/**
 * Keeps the register of partners, and the names that mean none.
 */
@Component
@ProcessingGroup(PartnerProjection.PROCESSOR)
public class PartnerProjection {

	public static final String PROCESSOR = "partnerships-partners";

	private final PartnerRepository entries;

	private final PartyNameRepository names;

	PartnerProjection(PartnerRepository entries, PartyNameRepository names) {
		this.entries = entries;
		this.names = names;
	}

	@EventHandler
	void on(PartnerEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token) {
		long position = Position.of(token);
		if (event instanceof PartnerRegistered registered) {
			this.entries.add(registered.municipality(), registered.partner(), position);
		}
		this.entries.take(event, version, position, at);
	}

	@EventHandler
	void on(PartyNameEvent event, @Timestamp Instant at, TrackingToken token) {
		this.names.take(event, Position.of(token), at);
	}

	/** So that it is known at once how far all that happened was taken in. */
	@EventHandler
	void on(DomainEvent other) {
	}

	@ResetHandler
	void onReset() {
		this.entries.clear();
		this.names.clear();
	}

}
