package pl.utrwal.plans.read.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Commit;
import pl.utrwal.eventstore.CommitLog;
import pl.utrwal.eventstore.Position;
import pl.utrwal.eventstore.Recordings;
import pl.utrwal.eventstore.StoredEvent;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;

/**
 * The tables of plans as they stood once, folded anew from their events.
 */
@Component
public class PlanPast {

	private final EventStore events;

	private final CommitLog log;

	private final PlanFold fold;

	private final Map<PlanId, Life> lives = new ConcurrentHashMap<>();

	PlanPast(EventStore events, CommitLog log, PlanFold fold) {
		this.fold = fold;
		this.events = events;
		this.log = log;
	}

	/**
	 * A plan up to and with a version; the newest if there are not so many.
	 */
	public PlanTable at(PlanId plan, long version) {
		PlanTable table = this.fold.empty(plan);
		DomainEventStream stream = this.events.readEvents(plan.value());
		while (stream.hasNext() && table.version() < version) {
			DomainEventMessage<?> message = stream.next();
			table = this.fold.apply(table, Recordings.of(message, Position.NONE));
		}
		return (table.version() < 0) ? table : table.at(table.version(), change(plan, table.version()).position());
	}

	/**
	 * The version of a plan after the event at a position, which may be another plan's.
	 * @param newest a version that the plan has reached; no later one is found
	 * @return empty before the plan began
	 */
	public Optional<Long> versionAt(PlanId plan, long position, long newest) {
		long low = -1;
		long high = newest;
		while (low < high) {
			long middle = low + (high - low + 1) / 2;
			if (change(plan, middle).position() <= position) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return (low < 0) ? Optional.empty() : Optional.of(low);
	}

	/**
	 * Whether an event has been stored at a position, or after it.
	 */
	public boolean isReached(long position) {
		return Position.commitNumber(position) <= this.log.head();
	}

	/**
	 * The days of a plan until now. What was read once is kept: it cannot change.
	 */
	public Life life(PlanId plan) {
		return this.lives.compute(plan, (key, known) -> {
			Life life = (known != null) ? known : Life.NONE;
			DomainEventStream stream = this.events.readEvents(plan.value(), life.version() + 1);
			while (stream.hasNext()) {
				DomainEventMessage<?> message = stream.next();
				life = life.with(message.getSequenceNumber(), message.getTimestamp());
			}
			return life;
		});
	}

	/**
	 * A plan as it was before the commit that brought it to a version.
	 */
	public PlanTable before(PlanId plan, long version) {
		return at(plan, this.log.commitOf(plan.value(), version).orElseThrow().events().getFirst().sequence() - 1);
	}

	/**
	 * Who changed a plan to a version.
	 */
	public Change change(PlanId plan, long version) {
		Commit commit = this.log.commitOf(plan.value(), version).orElseThrow();
		for (int index = 0; index < commit.events().size(); index++) {
			StoredEvent event = commit.events().get(index);
			if (event.sequence() == version) {
				return new Change(new AccountId(event.metadataValue(Provenance.ACTOR)), event.timestamp(),
						Position.of(commit.number(), index));
			}
		}
		throw new IllegalStateException("commit " + commit.number() + " lacks version " + version + " of " + plan);
	}

	/**
	 * A change of a plan.
	 *
	 * @param position in the whole store
	 */
	public record Change(AccountId by, Instant at, long position) {
	}

}
