package pl.utrwal.eventstore.log;

import java.util.Objects;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Nothing of a commit was stored: the database refused it, for want of room or since it
 * can write no more.
 */
public final class StoreRefused extends EventStoreException {

	private static final long serialVersionUID = 1L;

	/** As MongoDB numbers it: OutOfDiskSpace. */
	public static final int OUT_OF_DISK_SPACE = 14031;

	/** As MongoDB numbers it: FileStreamFailed. */
	public static final int FILE_FAILED = 39;

	StoreRefused(Throwable cause) {
		super("The database refused a commit; nothing of it was stored", cause);
	}

	/**
	 * Whether the database refused a write since its disk is full: nothing of it was
	 * stored.
	 */
	public static boolean isFull(Throwable failure) {
		return has(failure, OUT_OF_DISK_SPACE);
	}

	/**
	 * Whether the embedded store could not write its file, and takes nothing until it is
	 * started anew.
	 */
	public static boolean isFailed(Throwable failure) {
		return has(failure, FILE_FAILED);
	}

	private static boolean has(Throwable failure, int code) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch((cause) -> code(cause) == code);
	}

	private static int code(Throwable failure) {
		if (failure instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()) {
			return bulk.getWriteErrors().getFirst().getCode();
		}
		return (failure instanceof MongoException database) ? database.getCode() : 0;
	}

}
