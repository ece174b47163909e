package pl.utrwal.eventstore.readmodel;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pl.utrwal.eventstore.Batch;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.DatabaseFailures;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;

/**
 * How far each processor has taken in the ledger, and what it cannot take in. It tries an
 * event twice. If it is the event that it cannot take in, and not the database that
 * fails, the event becomes a {@link DeadLetter}. A processor that keeps nothing but sends
 * commands goes on trying.
 */
public final class Projections {

	private static final Logger log = LoggerFactory.getLogger(Projections.class);

	/** What a batch leaves out. */
	static final String LEFT_OUT = "pl.utrwal.eventstore.left-out";

	private final Supplier<Collection<EventProcessor>> processors;

	private final ReadModels models;

	private final DeadLetters deadLetters;

	private final CommitTokenStore tokens;

	private final CommitLog ledger;

	private final Clock clock;

	/** What this node failed on, by processor. */
	private final Map<String, Failure> failures = new ConcurrentHashMap<>();

	/**
	 * @param processors asked for when they are needed
	 */
	public Projections(Supplier<Collection<EventProcessor>> processors, ReadModels models, DeadLetters deadLetters,
			CommitTokenStore tokens, CommitLog ledger, Clock clock) {
		this.processors = processors;
		this.models = models;
		this.deadLetters = deadLetters;
		this.tokens = tokens;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * The names of all processors, in order. Asks nobody.
	 */
	public List<String> names() {
		return this.processors.get().stream().map(EventProcessor::getName).sorted().toList();
	}

	/**
	 * How far each of them is, in the order of their names.
	 */
	public List<Progress> all() {
		return names().stream().map(this::progress).toList();
	}

	/**
	 * How far one of them is, of what this node has heard of.
	 */
	public Progress progress(String name) {
		long reached = Math.max(0, Position.commitNumber(this.tokens.position(name)));
		return new Progress(name, Math.max(0, this.ledger.seen() - reached), this.failures.get(name),
				keepsReadModel(name), this.deadLetters.of(name).size());
	}

	/**
	 * Has a processor of this node try again now.
	 */
	public void retry(String name) {
		this.processors.get().stream().filter((processor) -> processor.getName().equals(name)).forEach((processor) -> {
			processor.shutDown();
			processor.start();
		});
	}

	/**
	 * Whether it keeps a read model, which can be made anew.
	 */
	public boolean keepsReadModel(String name) {
		return this.models.find(name).isPresent();
	}

	/**
	 * Stands before the handlers of a processor: leaves out dead letters, has what a
	 * batch changed written at its end, and sees what they fail on.
	 */
	public MessageHandlerInterceptor<EventMessage<?>> watch(String name) {
		return (work, chain) -> watched(name, work, chain);
	}

	private Object watched(String name, UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
			throws Exception {
		EventMessage<?> event = work.getMessage();
		long position = (event instanceof TrackedEventMessage<?> tracked) ? Position.of(tracked.trackingToken())
				: Position.NONE;
		LeftOut leftOut = work.getOrComputeResource(LEFT_OUT, (key) -> this.deadLetters.leftOut(name));
		boolean handled = false;
		try {
			Object result = leftOut.contains(event, position) ? null : chain.proceed();
			handled = true;
			Batch.writeAtEnd();
			this.failures.computeIfPresent(name, (key, failure) -> (failure.position() <= position) ? null : failure);
			return result;
		}
		catch (Exception ex) {
			Failure failure = this.failures.merge(name, new Failure(position, event.getPayloadType().getSimpleName(),
					ex.toString(), this.clock.instant(), 1), Failure::again);
			if (!handled && failure.times() > 1 && !DatabaseFailures.isCause(ex) && keepsReadModel(name)) {
				log.error("{} cannot take in {} at {}; it goes on without its stream", name, failure.event(), position,
						ex);
				this.deadLetters.put(DeadLetter.of(name, event, position, ex, this.clock.instant()));
			}
			throw ex;
		}
	}

	/**
	 * How far a processor is.
	 *
	 * @param behind how many commits it has still to take in
	 * @param failure null if it fails on nothing, or another node is at it
	 * @param keepsReadModel which can be made anew
	 * @param deadLetters how many streams it leaves out
	 */
	public record Progress(String name, long behind, Failure failure, boolean keepsReadModel, int deadLetters) {
	}

	/**
	 * An event that cannot be taken in.
	 *
	 * @param event its kind
	 * @param since when it was first tried
	 * @param times how often it was tried
	 */
	public record Failure(long position, String event, String cause, Instant since, int times) {

		Failure again(Failure newer) {
			return (newer.position == this.position)
					? new Failure(this.position, this.event, newer.cause, this.since, this.times + 1) : newer;
		}

	}

}
