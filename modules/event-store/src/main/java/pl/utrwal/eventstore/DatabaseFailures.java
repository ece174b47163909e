package pl.utrwal.eventstore;

import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;

/**
 * Which failures are the database's, not the program's.
 */
public final class DatabaseFailures {

	private static final int OUT_OF_DISK_SPACE = 14031;

	private static final int FILE_FAILED = 39;

	private DatabaseFailures() {
	}

	/**
	 * Whether the database could not be reached, or was changing its primary: the same
	 * may succeed a moment later.
	 */
	public static boolean isTransient(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof MongoSocketException
				|| cause instanceof MongoTimeoutException || cause instanceof MongoConnectionPoolClearedException
				|| cause instanceof MongoServerUnavailableException || cause instanceof MongoNotPrimaryException
				|| cause instanceof MongoNodeIsRecoveringException);
	}

	/**
	 * Whether the database did not do what it was asked for, for any reason but the
	 * content of a write.
	 */
	public static boolean isCause(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof MongoException
				&& !(cause instanceof MongoWriteException) && !(cause instanceof MongoBulkWriteException));
	}

	/**
	 * Whether the database refused a write since its disk is full: nothing of it was
	 * stored.
	 */
	public static boolean isOutOfSpace(Throwable failure) {
		return causes(failure).anyMatch((cause) -> code(cause) == OUT_OF_DISK_SPACE);
	}

	/**
	 * Whether the embedded store could not write its file, and takes nothing until it is
	 * started anew.
	 */
	public static boolean isFileFailed(Throwable failure) {
		return causes(failure).anyMatch((cause) -> code(cause) == FILE_FAILED);
	}

	private static int code(Throwable failure) {
		if (failure instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()) {
			return bulk.getWriteErrors().getFirst().getCode();
		}
		return (failure instanceof MongoException database) ? database.getCode() : 0;
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause);
	}

}
