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

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause);
	}

}
