package pl.utrwal.eventstore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.OutcomeUnknown;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;

/**
 * Sends commands and says where their events were stored.
 */
public final class Commands {

	private static final long NANOS_FOR_TRIES = TimeUnit.SECONDS.toNanos(10);

	private static final int FIRST_PAUSE_MILLIS = 10;

	private static final int LONGEST_PAUSE_MILLIS = 500;

	private final CommandGateway gateway;

	private final CommitLog log;

	public Commands(CommandBus bus, CommitLog log) {
		bus.registerHandlerInterceptor(new StoredInterceptor());
		this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
		this.log = log;
	}

	/**
	 * Sends a command and waits for its outcome, apart from the UnitOfWork of the event
	 * that may be the cause. With an {@link Provenance#IDEMPOTENCY_KEY} that was used
	 * before, nothing is sent and the first outcome is given again.
	 * @param metadata of the command, and of all its events
	 * @return empty if nothing had to change
	 * @throws RuleBroken {@code idempotency-key-reused} if the key came with another
	 * {@link Provenance#REQUEST}; and whatever the command was refused with
	 * @throws Unknown if there is no such plan
	 * @throws NotStored if others were faster, or the database was away, for ten seconds
	 * @throws OutcomeUnknown if the database failed while it was stored
	 */
	public Optional<Stored> send(Object command, Map<String, String> metadata) {
		UnitOfWork<?> cause = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
		if (cause == null) {
			return sendApart(command, metadata);
		}
		CurrentUnitOfWork.clear(cause);
		try {
			return sendApart(command, metadata);
		}
		finally {
			CurrentUnitOfWork.set(cause);
		}
	}

	private Optional<Stored> sendApart(Object command, Map<String, String> metadata) {
		CommandMessage<?> message = new GenericCommandMessage<>(command, metadata);
		long start = System.nanoTime();
		for (int pause = FIRST_PAUSE_MILLIS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
			try {
				return sendOnce(message, metadata);
			}
			catch (RuntimeException ex) {
				if (!mayGoBetterNextTime(ex)) {
					throw ex;
				}
				if (System.nanoTime() - start > NANOS_FOR_TRIES) {
					throw new NotStored(ex);
				}
				pause(pause, ex);
			}
		}
	}

	/** Nothing was stored: each of these comes before that, or in its place. */
	private static boolean mayGoBetterNextTime(RuntimeException failure) {
		return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException
				|| !(failure instanceof OutcomeUnknown) && DatabaseFailures.isTransient(failure);
	}

	private static void pause(int millis, RuntimeException because) {
		try {
			// not all at once again
			Thread.sleep(ThreadLocalRandom.current().nextInt(millis) + 1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotStored(because);
		}
	}

	private Optional<Stored> sendOnce(CommandMessage<?> message, Map<String, String> metadata) {
		Optional<Stored> before = outcome(metadata);
		if (before.isPresent()) {
			return before;
		}
		try {
			Outcome outcome = this.gateway.sendAndWait(message);
			return Optional.ofNullable(outcome.stored);
		}
		catch (AggregateNotFoundException ex) {
			throw new Unknown(new PlanId(String.valueOf(ex.getAggregateIdentifier())));
		}
		catch (Conflict | RuleBroken refused) {
			// the same key may have been on its way twice at once
			return Optional.of(outcome(metadata).orElseThrow(() -> refused));
		}
	}

	/** What came of the command that was first sent with this key. */
	private Optional<Stored> outcome(Map<String, String> metadata) {
		String key = metadata.get(Provenance.IDEMPOTENCY_KEY);
		if (key == null) {
			return Optional.empty();
		}
		Optional<Commit> commit = this.log.findByCid(CommitStorageEngine.cid(key, 0));
		commit.ifPresent((found) -> verifySameRequest(found, metadata));
		return commit.map((found) -> new Stored(found.lastPosition(), found.events().getLast().sequence()));
	}

	private void verifySameRequest(Commit commit, Map<String, String> metadata) {
		String request = commit.events().getFirst().metadataValue(Provenance.REQUEST);
		if (request != null && !request.equals(metadata.get(Provenance.REQUEST))) {
			throw new RuleBroken("idempotency-key-reused");
		}
	}

	/** Filled when the UnitOfWork has been committed, after the handler returned. */
	private static final class Outcome {

		private Stored stored;

	}

	private static final class StoredInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

		@Override
		public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
				throws Exception {
			Outcome outcome = new Outcome();
			unitOfWork.afterCommit((committed) -> {
				Long position = committed.root().getResource(Position.RESOURCE);
				Long version = committed.root().getResource(Position.SEQUENCE_RESOURCE);
				if (position != null) {
					outcome.stored = new Stored(position, version);
				}
			});
			chain.proceed();
			return outcome;
		}

	}

}
