package pl.utrwal.eventstore.log;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pl.utrwal.eventstore.contract.events.WordsErased;

/**
 * The commits that this node has heard of: at once of its own, a moment later of those of
 * other nodes. The newest of them are kept.
 */
final class SeenCommits {

	private static final Logger log = LoggerFactory.getLogger(SeenCommits.class);

	private final CommitReader commits;

	private final Set<String> known;

	private final LedgerFault fault;

	private final Runnable news;

	private final AtomicLong last;

	private final RecentCommits recent = new RecentCommits();

	/** Looks for commits of other nodes; null if there are none. */
	private final Thread lookout;

	private volatile boolean closed;

	/**
	 * @param commits reads what a majority has
	 * @param known the names of all events that may be stored
	 * @param news runs when commits of other nodes were found
	 * @param between how long to wait between two looks for them; null if no other node
	 * appends
	 */
	SeenCommits(CommitReader commits, long last, Set<String> known, LedgerFault fault, Runnable news, String node,
			Duration between) {
		this.commits = commits;
		this.last = new AtomicLong(last);
		this.known = known;
		this.fault = fault;
		this.news = news;
		this.lookout = (between != null)
				? Thread.ofPlatform().name("commit-lookout-" + node).daemon().start(() -> lookOut(between)) : null;
	}

	private void lookOut(Duration between) {
		while (!this.closed) {
			try {
				if (catchUp()) {
					this.news.run();
				}
				Thread.sleep(between);
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				log.debug("Commits of other nodes cannot be looked for", ex);
			}
		}
	}

	/** Whoever finds a gap before it reads what is missing from the database. */
	void see(Commit commit) {
		synchronized (this.recent) {
			if (commit.number() > this.last.get()) {
				if (commit.events().stream().anyMatch((event) -> event.name().equals(WordsErased.NAME))) {
					// those before it are about to be changed, or are already
					this.recent.clear();
				}
				this.recent.add(commit);
				this.last.set(commit.number());
			}
		}
	}

	/** Reads what was stored without this node being told. */
	boolean catchUp() {
		boolean any = false;
		List<Commit> next = this.commits.after(this.last.get());
		while (!next.isEmpty()) {
			any = true;
			next.forEach(this::checkKnown);
			next.forEach(this::see);
			next = this.commits.after(this.last.get());
		}
		return any;
	}

	/** A newer version runs beside this one, and has begun to store what is new in it. */
	private void checkKnown(Commit commit) {
		commit.events()
			.stream()
			.map(StoredEvent::name)
			.filter((name) -> !this.known.contains(name) && this.fault.reason().isEmpty())
			.findFirst()
			.ifPresent((name) -> this.fault.report(
					"commit %d holds the event %s, which this version does not know: it has to be replaced by the newer one"
						.formatted(commit.number(), name)));
	}

	/**
	 * Asks nobody.
	 */
	long last() {
		return this.last.get();
	}

	/**
	 * The number of the last commit of any node; 0 if there is none.
	 */
	long head() {
		if (this.lookout == null) {
			return this.last.get();
		}
		for (;;) {
			long known = this.last.get();
			if (this.commits.lastWithoutGap(known) == known) {
				return this.last.get();
			}
			catchUp();
		}
	}

	List<Commit> read(long from, int max) {
		List<Commit> found = this.recent.from(from, max);
		return found.isEmpty() ? this.commits.read(from, max) : found;
	}

	void forget() {
		this.recent.clear();
	}

	void close() throws InterruptedException {
		this.closed = true;
		if (this.lookout != null) {
			this.lookout.interrupt();
			this.lookout.join();
		}
	}

}
