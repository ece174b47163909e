package pl.utrwal.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TurnsTest {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final TestStore store = new TestStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void nodesAndTheirThreadsTakeTurns() throws Exception {
		List<Turns> nodes = List.of(node("one", LONG), node("other", LONG));
		AtomicInteger inside = new AtomicInteger();
		List<Future<Integer>> found = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			for (int i = 0; i < 60; i++) {
				Turns node = nodes.get(i % 2);
				found.add(threads.submit(() -> node.take("register", () -> {
					int others = inside.getAndIncrement();
					Thread.yield();
					inside.decrementAndGet();
					return others;
				})));
			}
			for (Future<Integer> one : found) {
				assertThat(one.get()).isZero();
			}
		}
	}

	@Test
	void anotherNameIsNotWaitedForAndAFailureEndsTheTurn() {
		Turns one = node("one", LONG);
		Turns other = node("other", LONG);
		assertThat(one.take("a", () -> other.take("b", () -> "both"))).isEqualTo("both");
		assertThatIllegalStateException().isThrownBy(() -> one.take("a", () -> {
			throw new IllegalStateException("refused");
		}));
		assertThat(other.take("a", () -> "mine")).isEqualTo("mine");
	}

	@Test
	void whoWaitsTooLongHearsThatNothingIsStored() throws Exception {
		Turns one = node("one", LONG);
		Turns hasty = node("other", Duration.ZERO);
		CountDownLatch taken = new CountDownLatch(1);
		CountDownLatch refused = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<Boolean> first = threads.submit(() -> one.take("a", () -> {
				taken.countDown();
				try {
					refused.await();
				}
				catch (InterruptedException ex) {
					return false;
				}
				return true;
			}));
			taken.await();
			assertThatExceptionOfType(NotStored.class).isThrownBy(() -> hasty.take("a", () -> "mine"));
			refused.countDown();
			assertThat(first.get()).isTrue();
		}
		assertThat(hasty.take("a", () -> "mine")).isEqualTo("mine");
	}

	private Turns node(String name, Duration patience) {
		return new Turns(new CommitTokenStore(this.store.database(), name, LONG), patience);
	}

}
