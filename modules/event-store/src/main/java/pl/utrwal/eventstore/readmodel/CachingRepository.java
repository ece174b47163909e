package pl.utrwal.eventstore.readmodel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.RepositoryProvider;

/**
 * Keeps the aggregates that were used last in memory, and reads only what was stored of
 * them since, by this node or another. Axon's own cache does not look, so a node would
 * decide by what another has changed.
 * <p>
 * An aggregate is in use by one UnitOfWork at a time, which takes it out. It comes back
 * when its events are stored, or when there are none: a refused command has changed
 * nothing. What failed on its way to the store is read anew.
 */
public final class CachingRepository<T> extends EventSourcingRepository<T> {

	private static final int MOST_KEPT = 64;

	private final EventStore events;

	private final RepositoryProvider repositories;

	private final LedgerEpoch epoch;

	/** How often the past was rewritten since the start. */
	private final AtomicLong rewritten = new AtomicLong();

	private final Map<String, EventSourcedAggregate<T>> kept = Collections
		.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, EventSourcedAggregate<T>> eldest) {
				return size() > MOST_KEPT;
			}

		});

	/**
	 * @param epoch says when stored events have got another text: then all is read anew
	 */
	public CachingRepository(Builder<T> builder, EventStore events, RepositoryProvider repositories,
			LedgerEpoch epoch) {
		super(builder.eventStore(events).repositoryProvider(repositories));
		this.events = events;
		this.repositories = repositories;
		this.epoch = epoch;
		epoch.onRewrite(this::forget);
	}

	private void forget() {
		this.rewritten.incrementAndGet();
		this.kept.clear();
	}

	@Override
	protected EventSourcedAggregate<T> doLoadWithLock(String id, Long expectedVersion) {
		this.epoch.last();
		long rewritten = this.rewritten.get();
		EventSourcedAggregate<T> before = this.kept.remove(id);
		EventSourcedAggregate<T> aggregate = (before != null) ? caughtUp(id, before)
				: super.doLoadWithLock(id, expectedVersion);
		keepAfterwards(id, aggregate, rewritten);
		return aggregate;
	}

	private EventSourcedAggregate<T> caughtUp(String id, EventSourcedAggregate<T> before) {
		EventSourcedAggregate<T> aggregate = EventSourcedAggregate.reconstruct(before.getAggregateRoot(),
				aggregateModel(), before.version(), before.isDeleted(), this.events, this.repositories,
				NoSnapshotTriggerDefinition.TRIGGER);
		DomainEventStream since = this.events.readEvents(id, before.version() + 1);
		if (since.hasNext()) {
			aggregate.initializeState(since);
		}
		return aggregate;
	}

	private void keepAfterwards(String id, EventSourcedAggregate<T> aggregate, long rewritten) {
		long loaded = aggregate.version();
		CurrentUnitOfWork.get().afterCommit((work) -> keep(id, aggregate, rewritten));
		CurrentUnitOfWork.get().onRollback((work) -> {
			if (aggregate.version() == loaded) {
				keep(id, aggregate, rewritten);
			}
		});
	}

	/** What was read before the past was rewritten must not come back after it. */
	private void keep(String id, EventSourcedAggregate<T> aggregate, long rewritten) {
		this.kept.put(id, aggregate);
		if (this.rewritten.get() != rewritten) {
			this.kept.remove(id);
		}
	}

}
