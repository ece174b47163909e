package pl.utrwal.partnerships.read;

import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * For tests in the packages below.
 */
public final class StreamsOf {

	private StreamsOf() {
	}

	public static Streams store(EventStore events) {
		return new Streams(events);
	}

}
