package pl.utrwal.bootstrap;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.Eventually;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process is killed while a large document comes in: at the next start the import
 * goes on, and nothing of it is there twice.
 */
class KilledImportTest {

	private static final int ACTIONS = 4_800;

	private static final long SECONDS = 300;

	private static final int OF_A_GOAL = 100;

	private static final String TITLE = "STRATEGIA przerwana NA LATA 2026–2032";

	private static final String KEY = "killed-in-the-middle";

	@TempDir
	private Path data;

	@Test
	void goesOnAfterAKill() {
		String plan;
		try (OtherProcess process = demo()) {
			Api planner = planner(process);
			CompletableFuture<Optional<Answer>> sent = CompletableFuture.supplyAsync(() -> send(planner));
			Eventually.until("an unfinished plan is listed", SECONDS, () -> !unfinished(planner).isEmpty());
			plan = unfinished(planner).getFirst();
			process.kill();
			assertThat(sent.join()).as("no answer came").isEmpty();
		}
		assertThat(pending()).as("plans whose parts are not all stored").containsExactly(plan);
		try (OtherProcess process = demo()) {
			Api planner = planner(process);
			Eventually.until("the plan is whole", SECONDS,
					() -> planner.get("/plans/" + plan).status() == 200 && unfinished(planner).isEmpty());
			JsonNode whole = planner.get("/plans/" + plan).json();
			assertThat(whole.at("/unfinished").asBoolean()).isFalse();
			assertThat(whole.at("/counts/items").asInt()).isEqualTo(ACTIONS);
			assertThat(plans(planner)).filteredOn((listed) -> listed.at("/title").asText().equals(TITLE)).hasSize(1);
			Answer again = send(planner).orElseThrow();
			assertThat(again.status()).as(again.body()).isEqualTo(201);
			assertThat(again.text("/planId")).isEqualTo(plan);
			assertThat(planner.get("/ledger/verification").at("/intact").asBoolean()).isTrue();
		}
	}

	private OtherProcess demo() {
		return OtherProcess.start(this.data, "--spring.profiles.active=demo", "--server.address=127.0.0.1");
	}

	private static Api planner(OtherProcess process) {
		process.said(Pattern.compile("The demonstration is ready"));
		return new Api(process.port(), "demo-planner");
	}

	/**
	 * @return empty if the process ended before it answered
	 */
	private static Optional<Answer> send(Api planner) {
		try {
			return Optional.of(planner.importPlan(large(), Map.of("municipality", RunningTest.MUNICIPALITY), KEY));
		}
		catch (UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private static List<String> unfinished(Api planner) {
		return plans(planner).stream()
			.filter((listed) -> listed.at("/unfinished").asBoolean())
			.map((listed) -> listed.at("/id").asText())
			.toList();
	}

	private static List<JsonNode> plans(Api planner) {
		return StreamSupport.stream(planner.get("/plans").at("/items").spliterator(), false).toList();
	}

	private List<String> pending() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.data.resolve("store"));
				MongoClient client = server.client()) {
			MongoDatabase database = client.getDatabase("utrwal");
			return database.getCollection("plans_pending_imports")
				.find()
				.map((Document found) -> found.getString("_id"))
				.into(new ArrayList<>());
		}
	}

	private static byte[] large() {
		StringBuilder text = new StringBuilder(TITLE + "\n\n\tCel\n\tDziałania\n\tTermin\n\tRealizator\n\n");
		for (int i = 0; i < ACTIONS; i++) {
			int goal = i / OF_A_GOAL + 1;
			text.append("\t%s\n\t%d. Działanie numer %d\n\t2027\n\tGOPS\n\n"
				.formatted((i % OF_A_GOAL == 0) ? goal + ". Cel numer " + goal : "", i % OF_A_GOAL + 1, i));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
