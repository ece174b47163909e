package pl.utrwal.eventstore.log;

/**
 * An event's place in its aggregate's stream, or its id, is taken. Nothing of its commit
 * was stored.
 */
public final class CommitConflict extends RuntimeException {

	private final int index;

	CommitConflict(int index, StoredEvent event) {
		super("Event %s or its place %s is stored already".formatted(event.id(), event.key()));
		this.index = index;
	}

	/**
	 * Which event of the commit.
	 */
	public int index() {
		return this.index;
	}

}
