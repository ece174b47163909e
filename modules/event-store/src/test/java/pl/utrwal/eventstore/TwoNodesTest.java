package pl.utrwal.eventstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.log.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes append to one database at the same time.
 */
class TwoNodesTest {

	private static final int APPENDS = TestStore.FULL ? 2000 : 150;

	private static final int CLIENTS_PER_NODE = 3;

	@Test
	void oneOrderWithoutGapsAndNothingLostOrDoubled() throws Exception {
		long seed = new Random().nextLong();
		List<String> journal = Collections.synchronizedList(new ArrayList<>());
		try (TestStore store = new TestStore();
				MongoClient one = store.connect();
				MongoClient other = store.connect()) {
			String database = store.database().getName();
			try (Office first = new Office(one.getDatabase(database), "first", journal::add);
					Office second = new Office(other.getDatabase(database), "second", journal::add);
					ExecutorService threads = Executors.newCachedThreadPool()) {
				first.startProjection();
				threads.execute(() -> first.read("first", journal::add));
				threads.execute(() -> second.read("second", journal::add));
				List<Future<?>> clients = new ArrayList<>();
				for (int i = 0; i < CLIENTS_PER_NODE; i++) {
					Random random = new Random(seed + i);
					Random otherRandom = new Random(seed - 1 - i);
					clients.add(threads.submit(() -> first.append(random, APPENDS, journal::add)));
					clients.add(threads.submit(() -> second.append(otherRandom, APPENDS, journal::add)));
				}
				for (Future<?> client : clients) {
					client.get();
				}
				List<Commit> commits = first.all();
				Eventually.until("the projection has caught up", first::isCaughtUp);
				Eventually.until("the readers have seen the last commit",
						() -> Collections.frequency(List.copyOf(journal),
								History.seen("first", commits.get(commits.size() - 1)))
								+ Collections.frequency(List.copyOf(journal),
										History.seen("second", commits.get(commits.size() - 1))) == 2);
				History history = new History();
				List.copyOf(journal).forEach(history::add);
				assertThat(history.faults(commits, first.live(), Office.replay(commits))).as("seed %d", seed).isEmpty();
				assertThat(commits).extracting(Commit::node).contains("first", "second");
				assertThat(second.all()).isEqualTo(commits);
				assertThat(first.log().head()).isEqualTo(second.log().head()).isEqualTo(commits.size());
				assertThat(first.log().verify().intact()).isTrue();
				first.stop();
				second.stop();
			}
		}
	}

}
