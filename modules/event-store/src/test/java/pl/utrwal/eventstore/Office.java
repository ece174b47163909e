package pl.utrwal.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitConflict;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.OutcomeUnknown;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;

/**
 * A node at work: clients that append to the same few aggregates, a reader, and a
 * projection, all of which say what they do and see.
 */
final class Office implements AutoCloseable {

	static final int AGGREGATES = 6;

	private static final int DOCUMENTS = 2;

	private static final String PROCESSOR = "sums";

	private final CommitLog log;

	private final CommitStorageEngine engine;

	private final Documents<Sum> sums;

	private final EmbeddedEventStore events;

	private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);

	private final PooledStreamingEventProcessor processor;

	private volatile boolean closed;

	Office(MongoDatabase database, String node, Consumer<String> journal) {
		this.log = CommitLog.open(database, TestStore.STRINGS.names(), Clock.systemUTC(), node, Duration.ofMillis(20));
		this.engine = CommitStorageEngine.builder()
			.log(this.log)
			.database(database)
			.eventSerializer(new EventSerializer(TestStore.STRINGS))
			.build();
		this.events = new CommitEventStore(this.engine, this.log);
		this.sums = Documents.of(database, "sums", Sum.class);
		this.processor = processor(this.events,
				new SayingTokenStore(new CommitTokenStore(database, "office", Duration.ofSeconds(5)), journal),
				new Projection(this.sums), this.workers);
	}

	static PooledStreamingEventProcessor processor(EmbeddedEventStore events,
			org.axonframework.eventhandling.tokenstore.TokenStore tokens, Object handler,
			ScheduledExecutorService workers) {
		return processor(PROCESSOR, 20, PropagatingErrorHandler.instance(), events, tokens, handler, workers,
				Clock.systemUTC());
	}

	static PooledStreamingEventProcessor processor(String name, int batch,
			org.axonframework.eventhandling.ListenerInvocationErrorHandler failures, EmbeddedEventStore events,
			org.axonframework.eventhandling.tokenstore.TokenStore tokens, Object handler,
			ScheduledExecutorService workers, Clock clock) {
		return PooledStreamingEventProcessor.builder()
			.name(name)
			.clock(clock)
			.eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
				.eventHandlers(handler)
				.listenerInvocationErrorHandler(failures)
				.build())
			.errorHandler(PropagatingErrorHandler.instance())
			.messageSource(events)
			.tokenStore(tokens)
			.transactionManager(NoTransactionManager.instance())
			.initialSegmentCount(1)
			.initialToken((source) -> source.createTailToken())
			.tokenClaimInterval(100)
			.batchSize(batch)
			.coordinatorExecutor(workers)
			.workerExecutor(workers)
			.build();
	}

	CommitLog log() {
		return this.log;
	}

	Map<String, Sum> live() {
		Map<String, Sum> all = new TreeMap<>();
		for (int i = 0; i < DOCUMENTS; i++) {
			String id = "d" + i;
			this.sums.find(id).ifPresent((sum) -> all.put(id, sum.value()));
		}
		return all;
	}

	static Map<String, Sum> replay(List<Commit> commits) {
		Map<String, Sum> all = new TreeMap<>();
		for (Commit commit : commits) {
			for (StoredEvent event : commit.events()) {
				all.merge(document(event.aggregateId()), Sum.NONE.plus(event.id()), (sum, one) -> sum.plus(event.id()));
			}
		}
		return all;
	}

	List<Commit> all() {
		List<Commit> all = new ArrayList<>();
		List<Commit> next = this.log.read(1, 64);
		while (!next.isEmpty()) {
			all.addAll(next);
			next = this.log.read(all.size() + 1L, 64);
		}
		return all;
	}

	void startProjection() {
		this.processor.start();
	}

	/**
	 * Reads all commits in order, and goes on as they come.
	 */
	void read(String reader, Consumer<String> journal) {
		long next = 1;
		while (!this.closed) {
			List<Commit> commits = this.log.read(next, 64);
			for (Commit commit : commits) {
				journal.accept(History.seen(reader, commit));
			}
			next += commits.size();
			if (commits.isEmpty()) {
				java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
			}
		}
	}

	/**
	 * Appends so many times, often where another client does, and sometimes again under a
	 * key that was answered.
	 */
	void append(Random random, long times, Consumer<String> journal) {
		long[] next = new long[AGGREGATES];
		List<StoredEvent> lastEvents = null;
		String lastCid = null;
		for (long i = 0; i < times && !this.closed; i++) {
			int aggregate = random.nextInt(AGGREGATES);
			List<StoredEvent> events = new ArrayList<>();
			for (int e = random.nextInt(3); e >= 0; e--) {
				events.add(TestStore.event("a" + aggregate, next[aggregate] + events.size()));
			}
			String cid = UUID.randomUUID() + "/0";
			if (lastCid != null && random.nextInt(10) == 0) {
				cid = lastCid;
				events = lastEvents;
			}
			journal.accept(History.sent(cid, events));
			try {
				Commit commit = this.log.append(cid, events);
				journal.accept(History.acknowledged(commit));
				lastCid = cid;
				lastEvents = events;
			}
			catch (CommitConflict ex) {
				journal.accept(History.refused(cid));
			}
			catch (OutcomeUnknown ex) {
				// it may be there or not
			}
			while (this.log.commitOf("a" + aggregate, next[aggregate]).isPresent()) {
				next[aggregate]++;
			}
		}
	}

	/**
	 * How far the projection has come; its document keeps the position only of what it
	 * took in, so the token tells.
	 */
	boolean isCaughtUp() {
		long head = Position.of(this.engine.createHeadToken());
		return this.processor.processingStatus()
			.values()
			.stream()
			.anyMatch((status) -> Position.of(status.getTrackingToken()) >= head);
	}

	void stop() {
		this.closed = true;
	}

	@Override
	public void close() {
		stop();
		this.processor.shutDown();
		this.events.shutDown();
		this.workers.shutdownNow();
		this.log.close();
	}

	private static String document(String aggregateId) {
		return "d" + Integer.parseInt(aggregateId.substring(1)) % DOCUMENTS;
	}

	/**
	 * Tells whether any event was missed, doubled or swapped.
	 */
	record Sum(long events, int order) {

		static final Sum NONE = new Sum(0, 0);

		Sum plus(String id) {
			return new Sum(this.events + 1, this.order * 31 + id.hashCode());
		}

	}

	/**
	 * Several aggregates feed one document.
	 */
	static final class Projection {

		private final Documents<Sum> sums;

		Projection(Documents<Sum> sums) {
			this.sums = sums;
		}

		@EventHandler
		void on(String payload, EventMessage<?> message, TrackingToken token) {
			String id = document(((DomainEventMessage<?>) message).getAggregateIdentifier());
			Positioned<Sum> found = this.sums.find(id).orElse(new Positioned<>(Sum.NONE, Position.NONE));
			this.sums.put(id, found.value().plus(message.getIdentifier()), Position.of(token));
		}

	}

	/**
	 * Says where the processor starts from; what it has stored must not go back.
	 */
	private record SayingTokenStore(CommitTokenStore tokens,
			Consumer<String> journal) implements org.axonframework.eventhandling.tokenstore.TokenStore {

		@Override
		public void storeToken(TrackingToken token, String processorName, int segment) {
			this.tokens.storeToken(token, processorName, segment);
		}

		@Override
		public TrackingToken fetchToken(String processorName, int segment) {
			TrackingToken token = this.tokens.fetchToken(processorName, segment);
			this.journal.accept(History.token(processorName, Position.of(token)));
			return token;
		}

		@Override
		public void extendClaim(String processorName, int segment) {
			this.tokens.extendClaim(processorName, segment);
		}

		@Override
		public void releaseClaim(String processorName, int segment) {
			this.tokens.releaseClaim(processorName, segment);
		}

		@Override
		public int[] fetchSegments(String processorName) {
			return this.tokens.fetchSegments(processorName);
		}

		@Override
		public boolean requiresExplicitSegmentInitialization() {
			return true;
		}

		@Override
		public void initializeTokenSegments(String processorName, int segmentCount, TrackingToken initialToken) {
			this.tokens.initializeTokenSegments(processorName, segmentCount, initialToken);
		}

	}

}
