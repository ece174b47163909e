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

import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;

/**
 * How far each processor has taken in the ledger, and what it cannot take in: it tries
 * that again and again, and passes nothing over.
 */
public final class Projections {

	private final Supplier<Collection<EventProcessor>> processors;

	private final CommitTokenStore tokens;

	private final CommitLog log;

	private final Clock clock;

	/** What this node failed on, by processor. */
	private final Map<String, Failure> failures = new ConcurrentHashMap<>();

	/**
	 * @param processors asked for when they are needed
	 */
	public Projections(Supplier<Collection<EventProcessor>> processors, CommitTokenStore tokens, CommitLog log,
			Clock clock) {
		this.processors = processors;
		this.tokens = tokens;
		this.log = log;
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
		return new Progress(name, Math.max(0, this.log.seen() - reached), this.failures.get(name));
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
	 * Stands before the handlers of a processor, to see what they fail on.
	 */
	public MessageHandlerInterceptor<EventMessage<?>> watch(String name) {
		return (work, chain) -> watched(name, work, chain);
	}

	private Object watched(String name, UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
			throws Exception {
		EventMessage<?> event = work.getMessage();
		long position = (event instanceof TrackedEventMessage<?> tracked) ? Position.of(tracked.trackingToken())
				: Position.NONE;
		try {
			Object result = chain.proceed();
			this.failures.computeIfPresent(name, (key, failure) -> (failure.position() <= position) ? null : failure);
			return result;
		}
		catch (Exception ex) {
			this.failures.merge(name, new Failure(position, event.getPayloadType().getSimpleName(), ex.toString(),
					this.clock.instant(), 1), Failure::again);
			throw ex;
		}
	}

	/**
	 * How far a processor is.
	 *
	 * @param behind how many commits it has still to take in
	 * @param failure null if it fails on nothing, or another node is at it
	 */
	public record Progress(String name, long behind, Failure failure) {
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
