package pl.utrwal.eventstore.readmodel;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

import pl.utrwal.kernel.event.Provenance;

/**
 * An event that a processor cannot take in. It and all later ones of its stream are left
 * out, and the rest goes on. The events themselves are in the ledger.
 *
 * @param stream whose events are left out
 * @param municipality in which it happened; null if it is not known
 * @param plan that it concerns; null if it is not known
 * @param event its kind
 * @param cause in the program's words
 * @param since when it was given up
 */
public record DeadLetter(String processor, String stream, String municipality, String plan, long position, String event,
		String cause, Instant since) {

	static DeadLetter of(String processor, EventMessage<?> event, long position, Throwable cause, Instant now) {
		return new DeadLetter(processor, stream(event), metadata(event, Provenance.MUNICIPALITY),
				metadata(event, Provenance.PLAN), position, event.getPayloadType().getSimpleName(), cause.toString(),
				now);
	}

	static String stream(EventMessage<?> event) {
		return (event instanceof DomainEventMessage<?> ofAggregate) ? ofAggregate.getAggregateIdentifier()
				: event.getIdentifier();
	}

	private static String metadata(EventMessage<?> event, String key) {
		Object value = event.getMetaData().get(key);
		return (value != null) ? value.toString() : null;
	}

}
