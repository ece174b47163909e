package pl.utrwal.bootstrap;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

import pl.utrwal.eventstore.log.StartRefused;

/**
 * Says in words why the program did not start, in place of a stack trace.
 */
class RefusedStart implements FailureAnalyzer {

	private static final int UNAUTHORIZED = 13;

	@Override
	public FailureAnalysis analyze(Throwable failure) {
		List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
		return causes.stream().map(RefusedStart::analyzeOne).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static FailureAnalysis analyzeOne(Throwable cause) {
		if (cause instanceof StartRefused) {
			return new FailureAnalysis(said(cause),
					"Nothing was changed. What each of these messages means is in docs/operations.md.", cause);
		}
		if (cause instanceof MongoSecurityException
				|| cause instanceof MongoTimeoutException && said(cause).contains("MongoSecurityException")) {
			return new FailureAnalysis("The database refuses the login or the password in utrwal.mongodb-uri.",
					"Check both, and authSource if the login belongs to another database than admin. "
							+ "Special characters in a password are written as %XX.",
					cause);
		}
		if (cause instanceof MongoTimeoutException) {
			return new FailureAnalysis(
					"No database answers at the address in utrwal.mongodb-uri. The driver says: " + said(cause),
					"Check host, port and replicaSet, whether tls=true is needed, and whether a firewall is in between.",
					cause);
		}
		if (cause instanceof MongoCommandException command && command.getErrorCode() == UNAUTHORIZED) {
			return new FailureAnalysis("The login in utrwal.mongodb-uri may not do what is needed: " + said(cause),
					"Give it the roles that docs/operations.md lists.", cause);
		}
		if (cause instanceof MongoException) {
			return new FailureAnalysis("The database failed during the start: " + said(cause),
					"See to the database, then start again.", cause);
		}
		return null;
	}

	private static String said(Throwable cause) {
		return String.valueOf(cause.getMessage());
	}

}
