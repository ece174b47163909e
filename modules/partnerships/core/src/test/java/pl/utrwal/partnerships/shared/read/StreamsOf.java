package pl.utrwal.partnerships.shared.read;

import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * For tests in the packages below.
 */
public final class StreamsOf {

	private StreamsOf() {
	}

	public static EventStreams store(EventStore events) {
		return new EventStreams(events);
	}

}
