package pl.utrwal.eventstore.readmodel;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A handler could not take in an event, for no reason that lies in the database.
 */
class EventRefused extends RuntimeException {

	private final TrackedEventMessage<?> event;

	EventRefused(TrackedEventMessage<?> event, Throwable cause) {
		super("%s cannot be taken in: %s".formatted(event.getPayloadType().getSimpleName(), cause), cause);
		this.event = event;
	}

	TrackedEventMessage<?> event() {
		return this.event;
	}

}
