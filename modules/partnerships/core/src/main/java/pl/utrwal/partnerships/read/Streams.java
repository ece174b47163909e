package pl.utrwal.partnerships.read;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.time.Poland;

/**
 * The events of one thing, up to a day.
 */
@Component
public class Streams {

	private final EventStore events;

	Streams(EventStore events) {
		this.events = events;
	}

	/**
	 * Goes through what had been recorded at the end of a day, in the order of recording.
	 * A clock that was set back takes no event to an earlier day than the one before.
	 */
	public void until(Id id, LocalDate day, Consumer<DomainEventMessage<?>> consumer) {
		DomainEventStream stream = this.events.readEvents(id.value());
		while (stream.hasNext()) {
			DomainEventMessage<?> message = stream.next();
			if (Poland.day(message.getTimestamp()).isAfter(day)) {
				return;
			}
			consumer.accept(message);
		}
	}

}
