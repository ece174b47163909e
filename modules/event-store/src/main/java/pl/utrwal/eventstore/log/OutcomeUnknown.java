package pl.utrwal.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * It is not known whether the commit was stored. Whoever repeats the command under the
 * same key finds out without doing it twice.
 */
public final class OutcomeUnknown extends EventStoreException {

	OutcomeUnknown(String cid, Throwable cause) {
		super("Not known whether commit %s was stored".formatted(cid), cause);
	}

}
