package pl.utrwal.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitConflict;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.kernel.event.Provenance;

import static org.axonframework.common.BuilderUtils.assertNonNull;

/**
 * Axon's storage engine over a {@link CommitLog}. Events published in one UnitOfWork are
 * one commit. Its {@code cid} is the idempotency key of the root UnitOfWork's message,
 * else the id of its command, with the number of the append in that UnitOfWork: a
 * repeated command that was stored already is answered as stored. Tokens are
 * {@link Position}s.
 */
public final class CommitStorageEngine extends BatchingEventStorageEngine {

	private static final String APPENDS_RESOURCE = "pl.utrwal.eventstore.appends";

	private static final int WINDOW = 64;

	private final CommitLog log;

	private final MongoCollection<Document> snapshots;

	private CommitStorageEngine(Builder builder) {
		super(builder);
		this.log = builder.log;
		this.snapshots = builder.database.getCollection("snapshots");
	}

	/**
	 * Needed: the log, the database, and the event serializer. Defaults: snapshots are
	 * written by the event serializer, batches are of 100 events, a taken place in a
	 * stream is a {@code ConcurrencyException} (or
	 * {@code AggregateStreamCreationException} for the first place), nothing is upcast,
	 * and every snapshot is used.
	 */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
		if (events.isEmpty()) {
			return;
		}
		List<StoredEvent> stored = events.stream().map((event) -> stored(event, serializer)).toList();
		try {
			Commit commit = this.log.append(nextCid(), stored);
			if (CurrentUnitOfWork.isStarted()) {
				UnitOfWork<?> root = CurrentUnitOfWork.get().root();
				root.resources().put(Position.RESOURCE, commit.lastPosition());
				root.resources()
					.put(Position.SEQUENCE_RESOURCE, commit.events().get(commit.events().size() - 1).sequence());
			}
		}
		catch (CommitConflict ex) {
			handlePersistenceException(ex, events.get(ex.index()));
		}
	}

	private static String nextCid() {
		if (!CurrentUnitOfWork.isStarted()) {
			return cid(UUID.randomUUID().toString(), 0);
		}
		UnitOfWork<?> root = CurrentUnitOfWork.get().root();
		int ordinal = root.getOrDefaultResource(APPENDS_RESOURCE, 0);
		root.resources().put(APPENDS_RESOURCE, ordinal + 1);
		return cid(key(root.getMessage()), ordinal);
	}

	static String cid(String key, int ordinal) {
		return key + "/" + ordinal;
	}

	/**
	 * Only a command is the same append when it comes again: an event that is handled
	 * also carries the key of the command that it came from.
	 */
	private static String key(Message<?> message) {
		if (!(message instanceof CommandMessage<?> command)) {
			return UUID.randomUUID().toString();
		}
		return (command.getMetaData().get(Provenance.IDEMPOTENCY_KEY) instanceof String key) ? key
				: command.getIdentifier();
	}

	private static StoredEvent stored(EventMessage<?> event, Serializer serializer) {
		SerializedObject<String> payload = event.serializePayload(serializer, String.class);
		SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
		boolean domainEvent = event instanceof DomainEventMessage<?>;
		return new StoredEvent(event.getIdentifier(),
				domainEvent ? ((DomainEventMessage<?>) event).getAggregateIdentifier() : event.getIdentifier(),
				domainEvent ? ((DomainEventMessage<?>) event).getSequenceNumber() : 0,
				domainEvent ? ((DomainEventMessage<?>) event).getType() : null, payload.getType().getName(),
				payload.getType().getRevision(), event.getTimestamp(), metadata.getData(), payload.getData());
	}

	/**
	 * All events of the aggregate in the commits that hold the next {@code batchSize}
	 * ones: it may be more, but no commit is read twice.
	 */
	@Override
	protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateIdentifier, long firstSequenceNumber,
			int batchSize) {
		return this.log.commitsOf(aggregateIdentifier, firstSequenceNumber, batchSize)
			.stream()
			.flatMap((commit) -> commit.events().stream())
			.filter((event) -> event.aggregateId().equals(aggregateIdentifier)
					&& event.sequence() >= firstSequenceNumber)
			.sorted(Comparator.comparingLong(StoredEvent::sequence))
			.map(StoredEventData::new)
			.toList();
	}

	/**
	 * At least {@code batchSize} events if there are so many, always up to the end of a
	 * commit.
	 */
	@Override
	protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
		long last = Position.of(lastToken);
		List<TrackedEventData<?>> found = new ArrayList<>();
		long next = Math.max(1, Position.commitNumber(last));
		while (found.size() < batchSize && next <= this.log.seen()) {
			List<Commit> commits = this.log.read(next, WINDOW);
			if (commits.isEmpty()) {
				break;
			}
			for (Commit commit : commits) {
				for (int i = 0; i < commit.events().size(); i++) {
					long position = Position.of(commit.number(), i);
					if (position > last) {
						found.add(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position),
								new StoredEventData(commit.events().get(i))));
					}
				}
			}
			next += commits.size();
		}
		return found;
	}

	@Override
	protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
		StoredEvent event = stored(snapshot, serializer);
		Document newest = this.snapshots.find(Filters.eq("_id", event.aggregateId())).first();
		if (newest == null || newest.getLong("s") <= event.sequence()) {
			this.snapshots.replaceOne(Filters.eq("_id", event.aggregateId()),
					new Document("_id", event.aggregateId()).append("id", event.id())
						.append("s", event.sequence())
						.append("ty", event.aggregateType())
						.append("t", event.name())
						.append("rev", event.revision())
						.append("ts", event.timestamp().toString())
						.append("md", event.metadata())
						.append("p", event.payload()),
					new ReplaceOptions().upsert(true));
		}
	}

	@Override
	protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
		Document snapshot = this.snapshots.find(Filters.eq("_id", aggregateIdentifier)).first();
		if (snapshot == null) {
			return Stream.empty();
		}
		return Stream.of(new StoredEventData(new StoredEvent(snapshot.getString("id"), aggregateIdentifier,
				snapshot.getLong("s"), snapshot.getString("ty"), snapshot.getString("t"), snapshot.getString("rev"),
				Instant.parse(snapshot.getString("ts")), snapshot.getString("md"), snapshot.getString("p"))));
	}

	/**
	 * Just before the first commit, whether there is one or not.
	 */
	@Override
	public TrackingToken createTailToken() {
		return new GlobalSequenceTrackingToken(Position.before(1));
	}

	/**
	 * Exactly at the last event.
	 */
	@Override
	public TrackingToken createHeadToken() {
		return this.log.read(this.log.head(), 1)
			.stream()
			.findFirst()
			.<TrackingToken>map((commit) -> new GlobalSequenceTrackingToken(commit.lastPosition()))
			.orElseGet(this::createTailToken);
	}

	/**
	 * Just before the first event, in the order of commits, that is not earlier. Commits
	 * keep the latest time up to them, so it is found by halving.
	 */
	@Override
	public TrackingToken createTokenAt(Instant dateTime) {
		long low = 1;
		long high = this.log.head() + 1;
		while (low < high) {
			long middle = (low + high) >>> 1;
			if (this.log.read(middle, 1).get(0).maxTimestamp().isBefore(dateTime)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		List<Commit> commits = this.log.read(low, 1);
		if (commits.isEmpty()) {
			return createHeadToken();
		}
		List<StoredEvent> events = commits.get(0).events();
		int index = 0;
		while (events.get(index).timestamp().isBefore(dateTime)) {
			index++;
		}
		return new GlobalSequenceTrackingToken(Position.of(low, index) - 1);
	}

	/**
	 * See {@link CommitStorageEngine#builder()}.
	 */
	public static final class Builder extends BatchingEventStorageEngine.Builder {

		private CommitLog log;

		private MongoDatabase database;

		private Builder() {
			persistenceExceptionResolver((exception) -> exception instanceof CommitConflict);
		}

		public Builder log(CommitLog log) {
			this.log = log;
			return this;
		}

		/**
		 * Where snapshots lie.
		 */
		public Builder database(MongoDatabase database) {
			this.database = database;
			return this;
		}

		@Override
		public Builder eventSerializer(Serializer eventSerializer) {
			super.eventSerializer(eventSerializer);
			super.snapshotSerializer(eventSerializer);
			return this;
		}

		@Override
		public Builder snapshotSerializer(Serializer snapshotSerializer) {
			super.snapshotSerializer(snapshotSerializer);
			return this;
		}

		@Override
		public Builder upcasterChain(EventUpcaster upcasterChain) {
			super.upcasterChain(upcasterChain);
			return this;
		}

		@Override
		public Builder persistenceExceptionResolver(PersistenceExceptionResolver persistenceExceptionResolver) {
			super.persistenceExceptionResolver(persistenceExceptionResolver);
			return this;
		}

		@Override
		public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
			super.snapshotFilter(snapshotFilter);
			return this;
		}

		@Override
		public Builder batchSize(int batchSize) {
			super.batchSize(batchSize);
			return this;
		}

		@Override
		protected void validate() {
			super.validate();
			assertNonNull(this.log, "The log is a hard requirement");
			assertNonNull(this.database, "The database is a hard requirement");
		}

		public CommitStorageEngine build() {
			return new CommitStorageEngine(this);
		}

	}

}
