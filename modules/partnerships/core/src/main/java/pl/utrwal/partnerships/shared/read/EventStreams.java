package pl.utrwal.partnerships.shared.read;

import java.util.List;
import java.util.function.BiConsumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.Id;

/**
 * The events of one thing, from the first on.
 */
@Component
public class EventStreams {

	private final EventStore events;

	EventStreams(EventStore events) {
		this.events = events;
	}

	/**
	 * Goes through the first events of a thing, each with its position in the whole
	 * store.
	 * @param revisions those of the events that are wanted
	 */
	public void read(Id id, List<Revision> revisions, BiConsumer<DomainEventMessage<?>, Long> consumer) {
		DomainEventStream stream = this.events.readEvents(id.value());
		revisions.forEach((revision) -> consumer.accept(stream.next(), revision.position()));
	}

}
