package pl.utrwal.eventstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.embedded.PowerCut;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.Verification;
import pl.utrwal.eventstore.proof.Checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power goes at random moments while clients append. Killing a process cannot show
 * what is missing here: the operating system would still write what was not forced.
 */
class PowerCutTest {

	private static final int ROUNDS = TestStore.FULL ? 2000 : 100;

	private static final int ROUNDS_PER_DISK = 20;

	private static final int CLIENTS = 3;

	private static final int COMPACT_AFTER = 5;

	/** Of the keys, which outlive the disks. */
	@TempDir
	Path folder;

	@Test
	void nothingAcknowledgedIsLost() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		int acknowledged = 0;
		for (int round = 0; round < ROUNDS; round += ROUNDS_PER_DISK) {
			Outcome outcome = run(random, ROUNDS_PER_DISK, false);
			assertThat(outcome.faults()).as("seed %d, round %d", seed, round).isEmpty();
			acknowledged += outcome.acknowledged();
		}
		System.out.printf("PowerCutTest: %d cuts, %d acknowledged%n", ROUNDS, acknowledged);
		assertThat(acknowledged).isGreaterThan(ROUNDS);
	}

	/**
	 * So that it is known that the test would find it.
	 */
	@Test
	void withoutForcingItIsLost() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<String> faults = new ArrayList<>();
		for (int disk = 0; disk < 20 && faults.isEmpty(); disk++) {
			faults.addAll(run(random, 5, true).faults());
		}
		assertThat(faults).as("seed %d", seed).isNotEmpty();
	}

	private Outcome run(Random random, int rounds, boolean lying) {
		String name = UUID.randomUUID().toString();
		Path key = this.folder.resolve(name);
		PowerCut.Disk disk = PowerCut.disk(name, random);
		if (lying) {
			disk.lie();
		}
		History history = new History();
		for (int round = 0; round <= rounds; round++) {
			List<String> journal = Collections.synchronizedList(new ArrayList<>());
			boolean last = round == rounds;
			try (EmbeddedMongo server = PowerCut.start(name, COMPACT_AFTER); MongoClient client = server.client()) {
				MongoDatabase database = client.getDatabase("office");
				if (last) {
					return check(database, history, key);
				}
				work(database, disk, random, journal, round % 4 == 0, key);
				// it may have gone after the last write was safe
				database.getCollection("more").insertOne(new Document());
				Eventually.until("the store is known to be broken", () -> !server.healthy());
			}
			catch (MongoException ex) {
				if (lying && !disk.isCut()) {
					// what the disk lost may be what the server itself needs
					return new Outcome(List.of(ex.toString()), history.acknowledgements());
				}
				// the power went while it was opened, or the store knows already
				assertThat(disk.isCut()).isTrue();
			}
			catch (IllegalStateException ex) {
				return new Outcome(List.of(ex.toString()), history.acknowledgements());
			}
			finally {
				journal.forEach(history::add);
			}
			disk.restore();
		}
		throw new IllegalStateException();
	}

	private static void work(MongoDatabase database, PowerCut.Disk disk, Random random, List<String> journal,
			boolean projecting, Path key) {
		disk.cutAfter(1 + random.nextInt(200));
		try (ExecutorService clients = Executors.newCachedThreadPool();
				Office office = new Office(database, "cut", journal::add)) {
			if (projecting) {
				office.startProjection();
			}
			Checkpoints checkpoints = Signing.start(office.log(), database, key);
			String reader = UUID.randomUUID().toString();
			clients.execute(() -> untilPowerGoes(() -> office.read(reader, Signing.often(checkpoints, journal::add))));
			for (int i = 0; i < CLIENTS; i++) {
				Random choice = new Random(random.nextLong());
				clients.execute(() -> untilPowerGoes(() -> office.append(choice, 1000, journal::add)));
			}
			Eventually.until("the power goes", disk::isCut);
			untilPowerGoes(checkpoints::close);
		}
	}

	private static void untilPowerGoes(Runnable task) {
		try {
			task.run();
		}
		catch (MongoException | IllegalStateException ex) {
			// it went, and the office was closed
		}
	}

	private static Outcome check(MongoDatabase database, History history, Path key) {
		try (Office office = new Office(database, "checker", history::add)) {
			office.startProjection();
			Eventually.until("the projection has caught up", office::isCaughtUp);
			List<Commit> commits = office.all();
			List<String> faults = new ArrayList<>(history.faults(commits, office.live(), Office.replay(commits)));
			try (Checkpoints checkpoints = Signing.start(office.log(), database, key)) {
				Verification verification = checkpoints.verify((number) -> {
				});
				if (!verification.intact()) {
					faults.add(verification.toString());
				}
			}
			return new Outcome(faults, history.acknowledgements());
		}
	}

	private record Outcome(List<String> faults, int acknowledged) {
	}

}
