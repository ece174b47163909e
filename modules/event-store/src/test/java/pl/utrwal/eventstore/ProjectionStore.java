package pl.utrwal.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.NoArgumentConstructorCreationPolicyAggregateFactory;
import org.bson.Document;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.readmodel.DeadLetters;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.LedgerEpoch;
import pl.utrwal.eventstore.readmodel.PastRewriting;
import pl.utrwal.eventstore.readmodel.Projections;
import pl.utrwal.eventstore.readmodel.ReadModel;
import pl.utrwal.eventstore.readmodel.ReadModelVerification;
import pl.utrwal.eventstore.readmodel.ReadModels;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.Id;

/**
 * For tests of projections: a store of its own, and the one projection at work on it, as
 * in the application.
 */
public final class ProjectionStore implements AutoCloseable {

	private static final long SECONDS = 60;

	private final TestStore store = new TestStore();

	private final CommitLog log;

	private final CommitTokenStore tokens;

	private final CommitStorageEngine engine;

	private final EmbeddedEventStore events;

	private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);

	private final LedgerEpoch epoch;

	private final String name;

	private volatile Runnable whileMadeAnew = () -> {
	};

	private volatile boolean failed;

	private DeepVerification verification;

	private Projections projections;

	private PooledStreamingEventProcessor processor;

	/**
	 * @param name of the processor
	 */
	public ProjectionStore(EventCatalogue catalogue, String name) {
		this.name = name;
		this.log = CommitLog.open(database(), catalogue.names(), Clock.systemUTC(), "node");
		this.epoch = new LedgerEpoch(this.log, database(), catalogue, () -> {
		});
		this.tokens = new CommitTokenStore(database(), "node", Duration.ofSeconds(10));
		this.engine = CommitStorageEngine.builder()
			.log(this.log)
			.database(database())
			.eventSerializer(new EventSerializer(catalogue))
			.build();
		this.events = new CommitEventStore(this.engine, this.log);
	}

	public MongoDatabase database() {
		return this.store.database();
	}

	/**
	 * A connection of its own, whose reads are counted; to be closed by the caller.
	 */
	public ReadDocuments counted() {
		return new ReadDocuments(this.store);
	}

	public CommitLog log() {
		return this.log;
	}

	public LedgerEpoch epoch() {
		return this.epoch;
	}

	public EmbeddedEventStore events() {
		return this.events;
	}

	/**
	 * Sends commands to such aggregates; their events say what the command said of who,
	 * why and where.
	 */
	public Commands commands(Class<?>... aggregates) {
		CommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
				Provenance.MUNICIPALITY, Provenance.PLAN, Provenance.ACTOR, Provenance.REASON)));
		Stream.of(aggregates).forEach((aggregate) -> subscribe(aggregate, bus));
		return new Commands(bus, this.log);
	}

	private <T> void subscribe(Class<T> aggregate, CommandBus bus) {
		AggregateAnnotationCommandHandler.<T>builder()
			.aggregateType(aggregate)
			.repository(EventSourcingRepository.builder(aggregate).eventStore(this.events).build())
			.creationPolicyAggregateFactory(new NoArgumentConstructorCreationPolicyAggregateFactory<>(aggregate))
			.build()
			.subscribe(bus);
	}

	/**
	 * Lets the projection go on where the processor stands.
	 * @param batch at most so many events at a time
	 */
	public void start(Object projection, int batch) {
		this.processor = Office.processor(this.name, batch, (failure, event, handler) -> {
			this.failed = true;
			throw failure;
		}, this.events, this.tokens, projection, this.workers, new FastClock(Clock.systemUTC()));
		DeadLetters letters = new DeadLetters(database());
		ReadModels models = new ReadModels(() -> ReadModel.of(List.of(this.processor)), this.engine, database(),
				letters, Clock.systemUTC());
		this.verification = new DeepVerification(models, this.tokens, this.log, this.epoch, List.of());
		if (this.projections == null) {
			this.projections = new Projections(() -> List.of(this.processor), models, letters, this.tokens, this.log,
					Clock.systemUTC());
		}
		this.processor.registerHandlerInterceptor(this.projections.watch(this.name));
		this.processor.registerHandlerInterceptor(new PastRewriting(this.name, models, this.epoch, () -> {
			this.whileMadeAnew.run();
			this.tokens.extendClaim(this.name, 0);
		}, Duration.ZERO));
		this.processor.start();
	}

	/**
	 * Runs again and again while the projection is made anew; what it throws breaks that
	 * off.
	 */
	public void whileMadeAnew(Runnable whileMadeAnew) {
		this.whileMadeAnew = whileMadeAnew;
	}

	/**
	 * Compares what the projection keeps with the ledger.
	 */
	public ReadModelVerification verify() {
		return this.verification.verify((stage) -> {
		});
	}

	public DeepVerification verification() {
		return this.verification;
	}

	/**
	 * How far the projection is.
	 */
	public Projections.Progress progress() {
		return this.projections.progress(this.name);
	}

	/**
	 * Changes the text of an event in the database.
	 */
	public void rewrite(String stream, long sequence, String payload) {
		Commit commit = this.log.commitOf(stream, sequence).orElseThrow();
		int index = 0;
		while (!commit.events().get(index).aggregateId().equals(stream)
				|| commit.events().get(index).sequence() != sequence) {
			index++;
		}
		database().getCollection("commits")
			.updateOne(Filters.eq("_id", commit.number()), Updates.set("e.%d.p".formatted(index), payload));
	}

	public void stop() {
		this.processor.shutDown();
	}

	/**
	 * Has the projection begin anew, its reset handler first; it must be stopped.
	 */
	public void reset() {
		this.processor.resetTokens();
	}

	/**
	 * Where the processor stands.
	 */
	public long position() {
		return this.tokens.position(this.name);
	}

	/**
	 * Has events be delivered that come after a position, once more if they were already;
	 * the projection must be stopped.
	 */
	public void rewind(long position) {
		this.tokens.fetchToken(this.name, 0);
		this.tokens.storeToken(new GlobalSequenceTrackingToken(position), this.name, 0);
		this.tokens.releaseClaim(this.name, 0);
	}

	/**
	 * Waits until the projection has taken in all that is stored.
	 */
	public void awaitCaughtUp() {
		long head = this.log.read(this.log.head(), 1).getLast().lastPosition();
		await("is at %d".formatted(head), () -> position() >= head);
	}

	/**
	 * Waits until the projection has failed.
	 */
	public void awaitFailure() {
		await("has failed", () -> this.failed);
	}

	private void await(String what, BooleanSupplier reached) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (!reached.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError(
						"Waited %d s in vain until %s %s; it is at %d".formatted(SECONDS, this.name, what, position()));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

	/**
	 * All events in their order, as they are stored.
	 */
	public List<Recorded> recorded() {
		return this.engine.readEvents(null, false)
			.map((message) -> Recordings.of((DomainEventMessage<?>) message, message.trackingToken()))
			.toList();
	}

	/**
	 * Those of one stream.
	 */
	public List<Recorded> recorded(Id stream) {
		return recorded().stream().filter((recorded) -> recorded.stream().equals(stream.value())).toList();
	}

	/**
	 * All documents of a collection by id.
	 */
	public Map<Object, Document> documents(String collection) {
		Map<Object, Document> documents = new TreeMap<>();
		database().getCollection(collection).find().forEach((document) -> documents.put(document.get("_id"), document));
		return documents;
	}

	@Override
	public void close() {
		if (this.processor != null) {
			this.processor.shutDown();
		}
		this.workers.shutdownNow();
		this.events.shutDown();
		this.log.close();
		this.store.close();
	}

	/**
	 * In its seconds Axon counts how long it waits after a failure, which is longer each
	 * time; here a second is over soon.
	 */
	private static final class FastClock extends Clock {

		private static final int TIMES = 20;

		private final Clock real;

		private final Instant start;

		FastClock(Clock real) {
			this.real = real;
			this.start = real.instant();
		}

		@Override
		public Instant instant() {
			return this.start.plus(Duration.between(this.start, this.real.instant()).multipliedBy(TIMES));
		}

		@Override
		public ZoneId getZone() {
			return this.real.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return new FastClock(this.real.withZone(zone));
		}

	}

}
