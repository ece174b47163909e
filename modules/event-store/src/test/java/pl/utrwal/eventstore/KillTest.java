package pl.utrwal.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;
import pl.utrwal.eventstore.log.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process is killed at random moments while clients append and a projection runs.
 */
class KillTest {

	private static final int KILLS = TestStore.FULL ? 250 : 25;

	private static final int MOST_ANSWERS = 60;

	@TempDir
	Path folder;

	@Test
	void whatWasAcknowledgedSurvives() throws Exception {
		String uri = System.getenv("UTRWAL_TEST_MONGODB_URI");
		String connection = (uri != null) ? uri : "embedded";
		String database = "t" + UUID.randomUUID().toString().replace("-", "");
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		History history = new History();
		for (int kill = 0; kill < KILLS; kill++) {
			runAndKill(connection, database, random, history);
		}
		EmbeddedMongo server = (uri != null) ? null : EmbeddedMongo.start(this.folder);
		try (MongoClient client = (uri != null) ? MongoClients.create(uri) : server.client()) {
			try (Office office = new Office(client.getDatabase(database), "checker", history::add)) {
				office.startProjection();
				Eventually.until("the projection has caught up", office::isCaughtUp);
				List<Commit> commits = office.all();
				assertThat(history.faults(commits, office.live(), Office.replay(commits))).as("seed %d", seed)
					.isEmpty();
				assertThat(Signing.start(office.log(), client.getDatabase(database), this.folder).verify((number) -> {
				}).intact()).isTrue();
				System.out.printf("KillTest: %d kills, %d commits, %d acknowledged%n", KILLS, commits.size(),
						history.acknowledgements());
				assertThat(history.acknowledgements()).isGreaterThan(KILLS);
			}
			client.getDatabase(database).drop();
		}
		finally {
			if (server != null) {
				server.close();
			}
		}
	}

	private void runAndKill(String connection, String database, Random random, History history)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp",
				System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
				KilledOffice.class.getName(), this.folder.toString(), connection, database,
				Long.toString(random.nextLong()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			String line = output.readLine();
			while (line != null && !line.equals(KilledOffice.READY)) {
				history.add(line);
				line = output.readLine();
			}
			assertThat(line).as("the process started").isNotNull();
			// not by the clock: a slow machine is killed as late in its work as a fast
			// one
			int answersUntilKill = random.nextInt(MOST_ANSWERS);
			// the last line may have been cut off
			String before = output.readLine();
			for (int answers = 0; before != null;) {
				answers += (before.startsWith("ACK") || before.startsWith("REFUSED")) ? 1 : 0;
				if (answers >= answersUntilKill) {
					process.toHandle().destroyForcibly();
				}
				line = output.readLine();
				if (line != null) {
					history.add(before);
				}
				before = line;
			}
		}
		process.waitFor();
	}

}
