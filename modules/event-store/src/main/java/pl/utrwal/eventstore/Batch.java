package pl.utrwal.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The batch of events that a projection is handling: what many events change is read and
 * written once. It is written when the last one was handled, since the token is stored
 * right after that.
 */
public final class Batch {

	private static final String PENDING = "pl.utrwal.eventstore.pending";

	private Batch() {
	}

	/**
	 * What a projection has changed in this batch and not written yet; forgotten if the
	 * batch fails.
	 * @param write told of all of it at the end of the batch
	 */
	public static <K, V> Map<K, V> pending(Object projection, Consumer<Map<K, V>> write) {
		Map<String, Pending<K, V>> all = CurrentUnitOfWork.get()
			.getOrComputeResource(PENDING, (key) -> new HashMap<>());
		return all.computeIfAbsent(projection.getClass().getName(), (name) -> new Pending<>(new HashMap<>(), write))
			.changed();
	}

	/**
	 * Writes what is pending, if the event at hand is the last one of its batch.
	 */
	public static void writeAtEnd() {
		UnitOfWork<?> batch = CurrentUnitOfWork.get();
		if (!(batch instanceof BatchingUnitOfWork<?> many) || many.isLastMessage()) {
			Map<String, Pending<?, ?>> all = batch.getOrDefaultResource(PENDING, Map.of());
			all.values().forEach(Pending::write);
		}
	}

	/**
	 * Forgets what was changed in this batch and not written, as if its events had not
	 * been handled.
	 */
	public static void forget() {
		CurrentUnitOfWork.get().resources().remove(PENDING);
	}

	private record Pending<K, V>(Map<K, V> changed, Consumer<Map<K, V>> writer) {

		void write() {
			this.writer.accept(this.changed);
		}

	}

}
