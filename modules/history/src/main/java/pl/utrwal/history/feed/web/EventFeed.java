package pl.utrwal.history.feed.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.StoredEvent;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;

/**
 * Reads what is stored from a position on, straight from the ledger.
 */
@Component
class EventFeed {

	/** So that a question of which little is found is answered soon too. */
	private static final int MOST_COMMITS = 4096;

	private static final int WINDOW = 64;

	private final CommitLog log;

	private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();

	private volatile boolean closing;

	EventFeed(CommitLog log) {
		this.log = log;
	}

	/**
	 * The events that come next, as far as the actor may read them.
	 * @param after only higher positions
	 * @param seconds how long to wait at most while there are none
	 */
	Next next(Actor actor, long after, Selection selection, int limit, int seconds) {
		Semaphore stored = new Semaphore(0);
		Runnable wake = stored::release;
		this.waiting.add(stored);
		this.log.onAppend(wake);
		try {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
			Next found = read(actor, after, selection, limit);
			while (found.events().isEmpty() && isAtEnd(found) && !this.closing
					&& awaits(stored, end - System.nanoTime())) {
				found = read(actor, found.position(), selection, limit);
			}
			return found;
		}
		finally {
			this.log.removeListener(wake);
			this.waiting.remove(stored);
		}
	}

	private boolean isAtEnd(Next found) {
		return Position.commitNumber(found.position()) >= this.log.seen();
	}

	/** False when the time is up. */
	private static boolean awaits(Semaphore stored, long nanos) {
		try {
			boolean any = stored.tryAcquire(nanos, TimeUnit.NANOSECONDS);
			stored.drainPermits();
			return any;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Next read(Actor actor, long after, Selection selection, int limit) {
		List<At> found = new ArrayList<>();
		long position = after;
		long from = Math.max(1, Position.commitNumber(after));
		for (int read = 0; read < MOST_COMMITS && from <= this.log.seen();) {
			List<Commit> commits = this.log.read(from, WINDOW);
			if (commits.isEmpty()) {
				break;
			}
			for (Commit commit : commits) {
				for (int i = 0; i < commit.events().size(); i++) {
					StoredEvent event = commit.events().get(i);
					long at = Position.of(commit.number(), i);
					if (at > after && selection.test(event) && HistoryQuery.reads(actor, event)) {
						found.add(new At(at, event));
						if (found.size() == limit) {
							return new Next(found, at);
						}
					}
				}
				position = Math.max(position, commit.lastPosition());
			}
			read += commits.size();
			from += commits.size();
		}
		return new Next(found, position);
	}

	/** Who waits would hold up the end of the web server. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
		this.waiting.forEach(Semaphore::release);
	}

	/**
	 * Which events are asked for.
	 *
	 * @param names stored names, any of which will do; null for all
	 * @param plan null for any
	 */
	record Selection(Set<String> names, PlanId plan) implements Predicate<StoredEvent> {

		@Override
		public boolean test(StoredEvent event) {
			return (this.names == null || this.names.contains(event.name()))
					&& (this.plan == null || this.plan.equals(HistoryQuery.plan(event)));
		}

	}

	/**
	 * @param position up to which everything was looked at
	 */
	record Next(List<At> events, long position) {
	}

	/**
	 * @param position in the whole store
	 */
	record At(long position, StoredEvent event) {
	}

}
