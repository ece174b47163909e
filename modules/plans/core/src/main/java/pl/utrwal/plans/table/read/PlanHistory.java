package pl.utrwal.plans.table.read;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Recordings;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.eventstore.readmodel.LedgerEpoch;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.ElementAdded;

/**
 * The tables of plans as they stood once, folded anew from their events.
 */
@Component
public class PlanHistory {

	private static final int MOST_KEPT = 16;

	private final EventStore events;

	private final CommitLog log;

	private final PlanFold fold;

	private final LedgerEpoch epoch;

	private final TableSnapshots snapshots;

	/** Days only, which stay when words are erased. */
	private final Map<PlanId, ChangeDays> lives = new ConcurrentHashMap<>();

	/** Of the plans that were asked for last; dropped when the past is rewritten. */
	private final Map<PlanId, PlanTexts> newest = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<PlanId, PlanTexts> eldest) {
			return size() > MOST_KEPT;
		}

	};

	PlanHistory(EventStore events, CommitLog log, PlanFold fold, LedgerEpoch epoch, TableSnapshots snapshots) {
		this.snapshots = snapshots;
		this.fold = fold;
		this.events = events;
		this.log = log;
		this.epoch = epoch;
		epoch.onRewrite(this::forget);
	}

	private void forget() {
		synchronized (this.newest) {
			this.newest.clear();
		}
	}

	/**
	 * A plan up to and with a version; the newest if there are not so many.
	 */
	public PlanTable at(PlanId plan, long version) {
		PlanTable table = this.snapshots.before(plan, version).orElseGet(() -> PlanTable.empty(plan));
		DomainEventStream stream = this.events.readEvents(plan.value(), table.version() + 1);
		while (stream.hasNext() && table.version() < version) {
			DomainEventMessage<?> message = stream.next();
			table = this.fold.apply(table, Recordings.of(message, Position.NONE));
		}
		return (table.version() < 0) ? table
				: table.at(table.version(), change(plan.value(), table.version()).position());
	}

	/**
	 * A plan at each of several positions, none of them lower than the one before it;
	 * folded in one go.
	 */
	Stream<PlanTable> along(PlanId plan, List<Long> positions) {
		Walk walk = new Walk(plan);
		return positions.stream().map(walk::to);
	}

	/**
	 * A plan up to and with a version, beside the text that was in force on a day as far
	 * as was known at that version.
	 */
	public PlanTexts texts(PlanId plan, long version, LocalDate day) {
		PlanTexts texts = begun(plan, version, day);
		DomainEventStream stream = this.events.readEvents(plan.value(), texts.working().version() + 1);
		while (stream.hasNext() && texts.working().version() < version) {
			texts = texts.apply(this.fold, Recordings.of(stream.next(), Position.NONE), day);
		}
		return placed(texts);
	}

	/** The newest act of which it holds that its force has begun gives the text anew. */
	private PlanTexts begun(PlanId plan, long version, LocalDate day) {
		PlanTable working = at(plan, version);
		return working.heading()
			.lifecycle()
			.acts()
			.stream()
			.filter((act) -> act.givesText() && !act.inForceFrom().isAfter(day))
			.reduce((one, other) -> other)
			.map((act) -> at(plan, act.version()))
			.map((text) -> new PlanTexts(text, text))
			.orElseGet(() -> new PlanTexts(working, null));
	}

	/**
	 * A plan now, beside the text that its newest act gave it, in force or not yet.
	 * @param plan as it was not long ago
	 */
	public PlanTexts texts(PlanTable plan) {
		this.epoch.last();
		synchronized (this.newest) {
			PlanTexts texts = this.newest.computeIfAbsent(plan.id(), (id) -> begun(id, plan.version(), LocalDate.MAX));
			DomainEventStream stream = this.events.readEvents(plan.id().value(), texts.working().version() + 1);
			while (stream.hasNext()) {
				texts = texts.apply(this.fold, Recordings.of(stream.next(), Position.NONE), LocalDate.MAX);
			}
			this.newest.put(plan.id(), texts);
			return placed(texts);
		}
	}

	/**
	 * What was changed after a version and waits for an act.
	 */
	public List<Recorded> waiting(PlanId plan, long version) {
		List<Recorded> waiting = new ArrayList<>();
		DomainEventStream stream = this.events.readEvents(plan.value(), version + 1);
		while (stream.hasNext()) {
			Recorded recorded = Recordings.of(stream.next(), Position.NONE);
			if (recorded.event() instanceof PlanEvent event && event.needsAct()) {
				waiting.add(recorded);
			}
		}
		return waiting;
	}

	/**
	 * Whether an element was ever in a plan.
	 */
	public boolean once(PlanId plan, ElementId element) {
		DomainEventStream stream = this.events.readEvents(plan.value(), 0);
		while (stream.hasNext()) {
			if (Recordings.of(stream.next(), Position.NONE).event() instanceof ElementAdded added
					&& added.element().equals(element)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What brought a plan to a version.
	 */
	public DomainEvent event(PlanId plan, long version) {
		return Recordings.of(this.events.readEvents(plan.value(), version).next(), Position.NONE).event();
	}

	/** What reaches a reader of the text in force is what the act said. */
	private PlanTexts placed(PlanTexts texts) {
		PlanTable working = texts.working();
		if (working.version() < 0) {
			return texts;
		}
		long position = change(working.id().value(), working.version()).position();
		return new PlanTexts(working.at(working.version(), position),
				(texts.adopted() != null) ? texts.adopted().adopted().at(working.version(), position) : null);
	}

	/**
	 * The version of a plan at a moment.
	 * @return empty before the plan began
	 */
	public Optional<Long> version(PlanId plan, Known known) {
		if (known.day() != null) {
			return life(plan).versionOn(known.day());
		}
		long until = (known.position() != null) ? known.position() : Long.MAX_VALUE;
		return Optional.of(lastVersion(plan, -1, until)).filter((version) -> version >= 0);
	}

	/**
	 * The newest version of a plan.
	 * @param known one that it has reached; -1 if that is not known
	 */
	public long newestAfter(PlanId plan, long known) {
		return lastVersion(plan, known, Long.MAX_VALUE);
	}

	/**
	 * The last version of a plan that is not after a position, which may be that of
	 * another plan's event. It is found by doubling and then by halving, so that few
	 * commits of a long life are read, and none of them twice.
	 * @param known one that is not after it
	 */
	private long lastVersion(PlanId plan, long known, long position) {
		long low = known;
		long high = Long.MAX_VALUE;
		for (long step = 1; low + 1 < high; step *= 2) {
			long tried = (high == Long.MAX_VALUE) ? low + step : low + (high - low) / 2;
			Optional<Commit> commit = this.log.commitOf(plan.value(), tried);
			if (commit.isEmpty()) {
				high = tried;
				continue;
			}
			List<StoredEvent> events = commit.get().events();
			for (int index = 0; index < events.size(); index++) {
				if (events.get(index).aggregateId().equals(plan.value())) {
					if (Position.of(commit.get().number(), index) > position) {
						high = events.get(index).sequence();
						break;
					}
					low = events.get(index).sequence();
				}
			}
		}
		return low;
	}

	/**
	 * The days of a plan until now. What was read once is kept: it cannot change.
	 */
	public ChangeDays life(PlanId plan) {
		ChangeDays found = this.lives.compute(plan, (key, known) -> {
			ChangeDays life = (known != null) ? known : ChangeDays.NONE;
			DomainEventStream stream = this.events.readEvents(plan.value(), life.version() + 1);
			while (stream.hasNext()) {
				DomainEventMessage<?> message = stream.next();
				life = life.with(message.getSequenceNumber(), message.getTimestamp());
			}
			return (life.version() < 0) ? null : life;
		});
		return (found != null) ? found : ChangeDays.NONE;
	}

	/**
	 * A plan as it was before the commit that brought it to a version.
	 */
	public PlanTable before(PlanId plan, long version) {
		return at(plan, this.log.commitOf(plan.value(), version).orElseThrow().events().getFirst().sequence() - 1);
	}

	/**
	 * Who brought a plan, or something beside it, to a version.
	 * @param subject the id of its aggregate
	 */
	public RecordedChange change(String subject, long version) {
		Commit commit = this.log.commitOf(subject, version).orElseThrow();
		for (int index = 0; index < commit.events().size(); index++) {
			StoredEvent event = commit.events().get(index);
			if (event.sequence() == version && event.aggregateId().equals(subject)) {
				return new RecordedChange(new AccountId(event.metadataValue(Provenance.ACTOR)), event.timestamp(),
						Position.of(commit.number(), index));
			}
		}
		throw new IllegalStateException("commit " + commit.number() + " lacks version " + version + " of " + subject);
	}

	/**
	 * Goes forward through a plan's life. Where the next position is far, it goes on from
	 * the nearest table that was kept.
	 */
	private final class Walk {

		private static final int WINDOW = 100;

		private PlanTable table;

		private DomainEventStream stream;

		/** Positions of the next events. */
		private final Queue<Long> positions = new ArrayDeque<>();

		Walk(PlanId plan) {
			this.table = PlanTable.empty(plan);
		}

		PlanTable to(long position) {
			while (hasNext(position) && this.positions.element() <= position && this.stream.hasNext()) {
				this.table = PlanHistory.this.fold.apply(this.table,
						Recordings.of(this.stream.next(), this.positions.remove()));
			}
			return this.table;
		}

		private boolean hasNext(long position) {
			if (this.positions.isEmpty()) {
				jump(position);
				String plan = this.table.id().value();
				for (Commit commit : PlanHistory.this.log.commitsOf(plan, this.table.version() + 1, WINDOW)) {
					for (int index = 0; index < commit.events().size(); index++) {
						StoredEvent event = commit.events().get(index);
						if (event.aggregateId().equals(plan) && event.sequence() > this.table.version()) {
							this.positions.add(Position.of(commit.number(), index));
						}
					}
				}
			}
			return !this.positions.isEmpty();
		}

		private void jump(long position) {
			PlanId plan = this.table.id();
			long version = lastVersion(plan, this.table.version(), position);
			if (this.stream == null || version - this.table.version() > TableSnapshots.EVERY) {
				this.table = PlanHistory.this.snapshots.before(plan, version)
					.filter((kept) -> kept.version() > this.table.version())
					.orElse(this.table);
				this.stream = PlanHistory.this.events.readEvents(plan.value(), this.table.version() + 1);
			}
		}

	}

}
