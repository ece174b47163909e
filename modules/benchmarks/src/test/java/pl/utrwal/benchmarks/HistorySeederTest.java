package pl.utrwal.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.StoredEvent;

import static org.assertj.core.api.Assertions.assertThat;

class HistorySeederTest {

	private static final Set<String> NAMES = Set.of("reworded");

	@TempDir
	Path data;

	@Test
	void goesOnWhereThePlanStoodAndTheLedgerVerifies() {
		List<Long> like = inStore((log) -> List.of(append(log, 0, "one"), append(log, 1, "two")));
		try (HistorySeeder seeder = new HistorySeeder(this.data, NAMES)) {
			seeder.append(like, 5);
		}
		inStore((log) -> {
			assertThat(log.verify().intact()).isTrue();
			List<StoredEvent> events = log.read(1, 64).stream().map(Commit::events).map(List::getFirst).toList();
			assertThat(events).extracting(StoredEvent::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
			assertThat(events).extracting((event) -> event.payload().contains("one"))
				.containsExactly(true, false, true, false, true, false, true);
			return null;
		});
	}

	private static long append(CommitLog log, long sequence, String element) {
		return log
			.append("cid" + sequence,
					List.of(new StoredEvent("id" + sequence, "plan", sequence, "Plan", "reworded", "1", Instant.EPOCH,
							"{}", "{\"element\":\"%s\",\"before\":\"a\",\"after\":\"b\"}".formatted(element))))
			.lastPosition();
	}

	private <T> T inStore(Function<CommitLog, T> work) {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.data.resolve("store"));
				MongoClient client = server.client();
				CommitLog log = CommitLog.open(client.getDatabase("utrwal"), NAMES, Clock.systemUTC(), "test")) {
			return work.apply(log);
		}
	}

}
