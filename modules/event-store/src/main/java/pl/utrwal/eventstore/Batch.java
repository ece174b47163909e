package pl.utrwal.eventstore;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The batch of events that a projection is handling: what many events change is read and
 * written once. It must be written while the last one is handled, since the token is
 * stored right after that.
 */
public final class Batch {

	private static final String PENDING = "pl.utrwal.eventstore.pending";

	private Batch() {
	}

	/**
	 * What a projection has changed in this batch and not written yet; forgotten if the
	 * batch fails.
	 */
	public static <K, V> Map<K, V> pending(Object projection) {
		return CurrentUnitOfWork.map((batch) -> Batch.<K, V>pending(batch, projection)).orElseGet(HashMap::new);
	}

	/**
	 * Whether the event at hand is the last one of its batch.
	 */
	public static boolean isLast() {
		return CurrentUnitOfWork.map((batch) -> !(batch instanceof BatchingUnitOfWork<?> many) || many.isLastMessage())
			.orElse(true);
	}

	/**
	 * Forgets what was changed in this batch and not written, as if its events had not
	 * been handled.
	 */
	public static void forget() {
		CurrentUnitOfWork.ifStarted((batch) -> batch.resources().remove(PENDING));
	}

	private static <K, V> Map<K, V> pending(UnitOfWork<?> batch, Object projection) {
		Map<String, Map<K, V>> all = batch.getOrComputeResource(PENDING, (key) -> new HashMap<>());
		return all.computeIfAbsent(projection.getClass().getName(), (name) -> new HashMap<>());
	}

}
