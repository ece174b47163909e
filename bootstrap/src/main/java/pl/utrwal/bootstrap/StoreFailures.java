package pl.utrwal.bootstrap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.DatabaseFailures;
import pl.utrwal.eventstore.NotStored;
import pl.utrwal.eventstore.log.LedgerBroken;
import pl.utrwal.eventstore.log.OutcomeUnknown;
import pl.utrwal.eventstore.log.StoreRefused;
import pl.utrwal.webkit.FailureTranslation;
import pl.utrwal.webkit.RequestRefused;

/**
 * What a failure of the store means for the words of whoever sent them: they are not
 * stored, or nobody knows; never that they are.
 */
@Component
class StoreFailures implements FailureTranslation {

	@Override
	public Optional<RequestRefused> translate(Throwable failure, boolean changing) {
		return code(failure, changing).map((code) -> new RequestRefused(HttpStatus.SERVICE_UNAVAILABLE, code));
	}

	/**
	 * Why the store refused says more, unless a try before that may have gone through.
	 */
	private static Optional<String> code(Throwable failure, boolean changing) {
		List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
		if (causes.stream().noneMatch(OutcomeUnknown.class::isInstance)) {
			if (StoreRefused.isFull(failure)) {
				return Optional.of("store-full");
			}
			if (StoreRefused.isFailed(failure)) {
				return Optional.of("store-failed");
			}
		}
		return causes.stream().map((cause) -> codeOf(cause, changing)).flatMap(Optional::stream).findFirst();
	}

	private static Optional<String> codeOf(Throwable failure, boolean changing) {
		if (failure instanceof NotStored) {
			return Optional.of("not-stored");
		}
		if (failure instanceof OutcomeUnknown) {
			return Optional.of("outcome-unknown");
		}
		if (failure instanceof LedgerBroken) {
			return Optional.of("ledger-closed");
		}
		if (DatabaseFailures.isCause(failure)) {
			return Optional.of(changing ? "outcome-unknown" : "store-away");
		}
		return Optional.empty();
	}

}
