package pl.utrwal.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

import pl.utrwal.eventstore.log.CommitLog;

/**
 * Axon's event store, but its streams tell their readers as soon as there is something to
 * read. Its own never do, so that a processor looks twice a second.
 */
public final class CommitEventStore extends EmbeddedEventStore {

	private final CommitStorageEngine engine;

	private final CommitLog log;

	public CommitEventStore(CommitStorageEngine engine, CommitLog log) {
		super(EmbeddedEventStore.builder().storageEngine(engine));
		this.engine = engine;
		this.log = log;
	}

	@Override
	public TrackingEventStream openStream(TrackingToken token) {
		return new CommitEventStream(this.engine, this.log, token);
	}

}
