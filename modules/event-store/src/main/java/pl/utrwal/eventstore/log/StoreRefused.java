package pl.utrwal.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Nothing of a commit was stored: the database refused it, for want of room or since it
 * can write no more.
 */
public final class StoreRefused extends EventStoreException {

	private static final long serialVersionUID = 1L;

	StoreRefused(Throwable cause) {
		super("The database refused a commit; nothing of it was stored", cause);
	}

}
