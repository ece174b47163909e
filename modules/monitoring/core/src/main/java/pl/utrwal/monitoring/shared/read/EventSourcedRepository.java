package pl.utrwal.monitoring.shared.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.eventstore.Recordings;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;

/**
 * Things beside plans, as they stand now and as they stood once: each the fold of one
 * stream. Only the projection of such things takes events in.
 */
public abstract class EventSourcedRepository<I extends Id, T extends PlanScopedView> {

	private final GroupedDocuments<T> things;

	private final EventStore events;

	private final CommitLog log;

	private final Class<? extends DomainEvent> kind;

	private final Function<String, T> none;

	private final BiFunction<T, Recorded, T> fold;

	/**
	 * @param plans the ids of the things of each plan
	 * @param kind what all its events are
	 * @param none a thing before its first event
	 */
	protected EventSourcedRepository(Documents<T> things, Documents<Members> plans, EventStore events, CommitLog log,
			Class<? extends DomainEvent> kind, Function<String, T> none, BiFunction<T, Recorded, T> fold) {
		this.things = new GroupedDocuments<>(things, plans);
		this.events = events;
		this.log = log;
		this.kind = kind;
		this.none = none;
		this.fold = fold;
	}

	/**
	 * A thing as its last event left it, which may not have been taken in yet.
	 */
	public Optional<T> find(I id) {
		return Optional.of(once(id.value(), Known.NOW)).filter((thing) -> thing.plan() != null);
	}

	/**
	 * Those of a plan by what was known at a moment, the first made first.
	 */
	public List<T> of(PlanId plan, Known known) {
		if (known.equals(Known.NOW)) {
			return this.things.all(plan);
		}
		return this.things.ids(plan)
			.stream()
			.map((id) -> once(id, known))
			.filter((thing) -> thing.plan() != null)
			.toList();
	}

	/**
	 * What happened to a thing until a moment.
	 */
	public List<Recorded> history(I id, Known known) {
		return recorded(id.value(), known);
	}

	private T once(String id, Known known) {
		T thing = this.none.apply(id);
		for (Recorded recorded : recorded(id, known)) {
			thing = this.fold.apply(thing, recorded);
		}
		return thing;
	}

	private List<Recorded> recorded(String id, Known known) {
		List<Recorded> recorded = new ArrayList<>();
		DomainEventStream stream = this.events.readEvents(id);
		while (stream.hasNext()) {
			DomainEventMessage<?> message = stream.next();
			if (!this.kind.isInstance(message.getPayload())) {
				break;
			}
			long position = position(id, message.getSequenceNumber());
			if (!known.holds(position, message.getTimestamp())) {
				break;
			}
			recorded.add(Recordings.of(message, position));
		}
		return recorded;
	}

	private long position(String id, long version) {
		Commit commit = this.log.commitOf(id, version).orElseThrow();
		int index = 0;
		while (!commit.events().get(index).aggregateId().equals(id)
				|| commit.events().get(index).sequence() != version) {
			index++;
		}
		return Position.of(commit.number(), index);
	}

	/**
	 * Takes an event in, once.
	 */
	public void take(Recorded recorded) {
		String id = recorded.stream();
		if (recorded.version() == 0) {
			this.things.add(this.fold.apply(this.none.apply(id), recorded).plan(), id, recorded.position());
		}
		T before = this.things.find(id).orElseGet(() -> this.none.apply(id));
		if (recorded.position() > before.position()) {
			this.things.put(id, this.fold.apply(before, recorded), recorded.position());
		}
	}

	public void clear() {
		this.things.clear();
	}

}
