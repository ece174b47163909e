package pl.utrwal.strategy.read.table;

import java.time.Instant;

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
import pl.utrwal.kernel.table.TableFold;

/**
 * The tables of strategies as they stood once, folded anew from their events.
 */
@Component
public class StrategyPast {

	private final EventStore events;

	private final CommitLog log;

	private final TableFold fold = new StrategyFold();

	StrategyPast(EventStore events, CommitLog log) {
		this.events = events;
		this.log = log;
	}

	/**
	 * A plan up to and with a version. Its position is not known here and stays
	 * {@link Position#NONE}.
	 */
	public PlanTable at(PlanId plan, long version) {
		PlanTable table = this.fold.empty(plan);
		DomainEventStream stream = this.events.readEvents(plan.value());
		while (stream.hasNext() && table.version() < version) {
			DomainEventMessage<?> message = stream.next();
			table = this.fold.apply(table, Recordings.of(message, Position.NONE));
		}
		return table;
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
