package pl.utrwal.eventstore.readmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.log.Position;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that are changed in the ledger go from all that was made of them.
 */
class PastRewritingTest {

	private final Map<String, Long> sequences = new HashMap<>();

	private ProjectionStore store;

	private Speeches speeches;

	@BeforeEach
	void open() {
		this.store = new ProjectionStore(Speeches.CATALOGUE, Speeches.PROCESSOR);
		this.speeches = new Speeches(this.store.database());
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 100 })
	void theReadModelIsMadeAnew(int batch) {
		said();
		List<String> before = words("ann");
		strike();
		say("ann", "after");
		this.store.start(this.speeches, batch);
		this.store.awaitCaughtUp();
		before.set(1, "…");
		before.addAll(List.of("before", "after"));
		assertThat(words("ann")).isEqualTo(before);
		assertThat(this.speeches.inBatches("ann")).isEqualTo(before);
		assertThat(words("bob")).containsExactly("bob 0", "bob 1", "bob 2", "bob 3", "bob 4", "(struck)");
		assertThat(this.store.verify().differing()).isEmpty();
	}

	@Test
	void whoReadsMeanwhileFindsTheOldOrTheNew() {
		said();
		List<String> old = words("ann");
		old.add("before");
		List<String> anew = new ArrayList<>(old);
		anew.set(1, "…");
		List<List<String>> found = new ArrayList<>();
		this.store.whileMadeAnew(() -> found.add(words("ann")));
		strike();
		this.store.start(this.speeches, 100);
		this.store.awaitCaughtUp();
		assertThat(found).isNotEmpty().allMatch((words) -> words.equals(old) || words.equals(anew));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void brokenOffItBeginsAgain(int times) throws InterruptedException {
		said();
		strike();
		int[] left = { times };
		CountDownLatch killed = new CountDownLatch(1);
		this.store.whileMadeAnew(() -> {
			if (--left[0] <= 0) {
				killed.countDown();
				throw new IllegalStateException("killed");
			}
		});
		this.store.start(this.speeches, 100);
		assertThat(killed.await(1, TimeUnit.MINUTES)).as("killed while it is made anew").isTrue();
		this.store.stop();
		assertThat(this.store.position()).isLessThan(Position.of(this.store.log().head(), 0));
		this.store.whileMadeAnew(() -> {
		});
		this.store.start(this.speeches, 100);
		this.store.awaitCaughtUp();
		assertThat(words("ann").get(1)).isEqualTo("…");
		assertThat(this.speeches.inBatches("ann")).isEqualTo(words("ann"));
		assertThat(this.store.verify().differing()).isEmpty();
	}

	@Test
	void severalAtOnceCostOneTime() {
		said();
		for (int i = 0; i < 4; i++) {
			this.store.rewrite("ann", i, "{\"words\":\"…\"}");
			publish("bob", new Speeches.Struck("four times"));
		}
		int before = this.speeches.resets();
		this.store.start(this.speeches, 2);
		this.store.awaitCaughtUp();
		assertThat(this.speeches.resets() - before).isEqualTo(1);
		assertThat(words("ann")).containsExactly("…", "…", "…", "…", "ann 4");
		assertThat(this.store.verify().differing()).isEmpty();
	}

	@Test
	void everyNodeDropsWhatItKeeps() {
		int[] settled = { 0 };
		LedgerEpoch other = new LedgerEpoch(this.store.log(), this.store.database(), Speeches.CATALOGUE,
				() -> settled[0]++);
		int[] dropped = { 0 };
		other.onRewrite(() -> dropped[0]++);
		assertThat(other.last()).isEqualTo(Position.NONE);
		say("ann", "words");
		assertThat(other.last()).isEqualTo(Position.NONE);
		publish("bob", new Speeches.Struck("why"));
		assertThat(other.last()).isEqualTo(Position.of(2, 0));
		assertThat(dropped[0]).isEqualTo(1);
		assertThat(settled[0]).isEqualTo(1);
		say("ann", "more");
		assertThat(other.last()).isEqualTo(Position.of(2, 0));
		assertThat(dropped[0]).isEqualTo(1);
		assertThat(new LedgerEpoch(this.store.log(), this.store.database(), Speeches.CATALOGUE, () -> {
		}).last()).isEqualTo(Position.of(2, 0));
	}

	/** Five lines of each speaker, taken in; then the projection is stopped. */
	private void said() {
		for (int i = 0; i < 5; i++) {
			say("ann", "ann " + i);
			say("bob", "bob " + i);
		}
		this.store.start(this.speeches, 100);
		this.store.awaitCaughtUp();
		this.store.stop();
		assertThat(words("ann")).containsExactly("ann 0", "ann 1", "ann 2", "ann 3", "ann 4");
	}

	private void strike() {
		say("ann", "before");
		this.store.rewrite("ann", 1, "{\"words\":\"…\"}");
		publish("bob", new Speeches.Struck("why"));
	}

	private List<String> words(String speaker) {
		return new ArrayList<>(this.speeches.atOnce(speaker));
	}

	private void say(String speaker, String words) {
		publish(speaker, new Speeches.Said(words));
	}

	private void publish(String speaker, Object event) {
		long sequence = this.sequences.merge(speaker, 1L, Long::sum) - 1;
		this.store.events().publish(new GenericDomainEventMessage<>("Test", speaker, sequence, event));
	}

}
