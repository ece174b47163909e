package pl.utrwal.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every projection holds to: what it shows is made of the stored events and of
 * nothing else, also when they are delivered again, or all of them from the start.
 *
 * @param <T> all that it shows
 */
public abstract class ProjectionContract<T> {

	private static final int MOST_AT_A_TIME = 20;

	protected final long seed = new Random().nextLong();

	protected final Random random = new Random(this.seed);

	protected final ProjectionStore store;

	private final List<String> collections;

	/**
	 * @param collections all that the projection writes to
	 */
	protected ProjectionContract(EventCatalogue catalogue, String processor, String... collections) {
		this.store = new ProjectionStore(catalogue, processor);
		this.collections = List.of(collections);
	}

	/**
	 * A new one, as after a restart.
	 */
	protected abstract Object projection();

	/**
	 * Does so many things at random; some of them may be refused.
	 */
	protected abstract void work(int times);

	/**
	 * What readers are shown.
	 */
	protected abstract T shown();

	/**
	 * The same as it is made from the stored events, without the projection.
	 */
	protected abstract T folded();

	@AfterEach
	void close() {
		this.store.close();
	}

	@RepeatedTest(3)
	void equalsAFreshFold() {
		start();
		work(80);
		this.store.awaitCaughtUp();
		assertIsRight();
	}

	@Test
	void eventsDeliveredAgainChangeNothing() {
		start();
		work(60);
		for (int time = 0; time < 4; time++) {
			this.store.awaitCaughtUp();
			this.store.stop();
			Map<String, Map<Object, Document>> before = stored();
			this.store.rewind(any(this.store.recorded()).position());
			start();
			this.store.awaitCaughtUp();
			assertThat(stored()).as("seed %d", this.seed).isEqualTo(before);
		}
		work(30);
		this.store.awaitCaughtUp();
		assertIsRight();
	}

	@Test
	void aReplayFromNothingMakesTheSame() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		this.store.stop();
		T before = shown();
		this.store.reset();
		assertThat(stored().values()).allSatisfy((collection) -> assertThat(collection).isEmpty());
		assertThat(shown()).as("seed %d", this.seed).isNotEqualTo(before);
		start();
		this.store.awaitCaughtUp();
		assertThat(shown()).as("seed %d", this.seed).isEqualTo(before);
	}

	/**
	 * Lets the projection take in what is stored, some of it at a time.
	 */
	protected final void start() {
		this.store.start(projection(), 1 + this.random.nextInt(MOST_AT_A_TIME));
	}

	protected final void assertIsRight() {
		assertThat(shown()).as("seed %d", this.seed).isEqualTo(folded());
	}

	protected final <E> E any(List<E> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private Map<String, Map<Object, Document>> stored() {
		return this.collections.stream().collect(Collectors.toMap(Function.identity(), this.store::documents));
	}

}
