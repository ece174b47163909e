package pl.utrwal.eventstore;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;

import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;

/**
 * Axon's event messages as the kernel knows them.
 */
public final class Recordings {

	private Recordings() {
	}

	public static Recorded of(DomainEventMessage<?> message, TrackingToken token) {
		return of(message, Position.of(token));
	}

	public static Recorded of(DomainEventMessage<?> message, long position) {
		Map<String, String> metadata = new HashMap<>();
		message.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
		return new Recorded(message.getAggregateIdentifier(), position, message.getSequenceNumber(),
				message.getTimestamp(), metadata, (DomainEvent) message.getPayload());
	}

}
