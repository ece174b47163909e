package pl.utrwal.eventstore.readmodel;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.MongoDatabase;

import pl.utrwal.eventstore.DatabaseDocuments;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.StoredDocument;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.RewritesThePast;

/**
 * Since when the stored events have the text that they have. Whoever keeps in memory what
 * was made of events asks before he uses it; what is kept is dropped when another event
 * that {@link RewritesThePast} is found, whichever node stored it.
 * <p>
 * How far the ledger was looked through is stored now and then, so that a start need not
 * look from its beginning.
 */
public final class LedgerEpoch {

	private static final String COLLECTION = "ledger_epoch";

	private static final String ID = "rewritten";

	private static final int WINDOW = 64;

	private static final long COMMITS_BETWEEN = 1000;

	private final CommitLog log;

	private final DatabaseDocuments documents;

	private final Set<String> names;

	private final Runnable settle;

	private final List<Runnable> caches = new CopyOnWriteArrayList<>();

	/** The number of the last commit that was looked at; -1 before the first look. */
	private long seen = -1;

	private long saved;

	private long last = Position.NONE;

	/**
	 * @param settle run when an event that rewrites the past is found: has the texts
	 * changed that it speaks of, in case whoever stored it has not come to that yet
	 */
	public LedgerEpoch(CommitLog log, MongoDatabase database, EventCatalogue catalogue, Runnable settle) {
		this.settle = settle;
		this.log = log;
		this.documents = new DatabaseDocuments(database);
		this.names = catalogue.names(RewritesThePast.class);
	}

	/**
	 * Has something dropped each time that the past was rewritten.
	 * @param drop must not ask for the epoch
	 */
	public void onRewrite(Runnable drop) {
		this.caches.add(drop);
	}

	/**
	 * The position of the last event that rewrites the past, of all that are stored;
	 * {@link Position#NONE} if there is none. Costs one query if nothing was stored since
	 * the last time.
	 */
	public synchronized long last() {
		if (this.names.isEmpty()) {
			return Position.NONE;
		}
		long head = this.log.head();
		if (this.seen < 0) {
			load(head);
		}
		long before = this.last;
		while (this.seen < head) {
			List<Commit> commits = this.log.read(this.seen + 1, WINDOW);
			if (commits.isEmpty()) {
				break;
			}
			commits.forEach(this::look);
			this.seen = commits.getLast().number();
			if (this.seen - this.saved >= COMMITS_BETWEEN) {
				save();
			}
		}
		if (this.last != before) {
			save();
			this.caches.forEach(Runnable::run);
		}
		return this.last;
	}

	private void look(Commit commit) {
		for (int index = 0; index < commit.events().size(); index++) {
			if (this.names.contains(commit.events().get(index).name())) {
				this.settle.run();
				this.log.forgetRecent();
				this.last = Position.of(commit.number(), index);
			}
		}
	}

	private void load(long head) {
		this.seen = 0;
		this.documents.find(COLLECTION, ID).filter((stored) -> stored.position() <= head).ifPresent((stored) -> {
			this.seen = stored.position();
			this.last = Long.parseLong(stored.json());
		});
		this.saved = this.seen;
	}

	private void save() {
		this.documents.put(COLLECTION, new StoredDocument(ID, this.seen, String.valueOf(this.last)));
		this.saved = this.seen;
	}

}
