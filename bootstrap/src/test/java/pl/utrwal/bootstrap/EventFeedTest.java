package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The events as programs of others follow them.
 */
class EventFeedTest extends RunningTest {

	private static final int KILLS = 50;

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@Autowired
	private CommitLog log;

	@Test
	void whoIsKilledAgainAndAgainMissesNothing(@TempDir Path folder) throws IOException {
		Consumer consumer = new Consumer(folder);
		int killed = 0;
		for (int life = 0; life < KILLS; life++) {
			assertThat(rename("Strategia, życie " + life)).isEqualTo(200);
			try {
				consumer.run(1 + this.random.nextInt(9));
			}
			catch (Killed ex) {
				killed++;
			}
		}
		consumer.run(Integer.MAX_VALUE);
		assertThat(killed).as("seed %d", this.seed).isGreaterThan(KILLS / 2);
		List<Long> stored = stored(false);
		Set<Long> seen = new LinkedHashSet<>(consumer.positions());
		assertThat(seen).as("each, and those met for the first time in their order; seed %d", this.seed)
			.containsExactlyElementsOf(stored);
		assertThat(consumer.positions()).as("some of them twice").hasSizeGreaterThan(stored.size());
	}

	private int rename(String title) {
		return planner().patch("/plans/demo-strategia", Map.of("title", title, "reason", "tak")).status();
	}

	/** The positions of what lies in the store, by the store itself. */
	private List<Long> stored(boolean journal) {
		List<Long> positions = new ArrayList<>();
		for (long number = 1; number <= this.log.head(); number++) {
			Commit commit = this.log.stored(number).orElseThrow();
			for (int i = 0; i < commit.events().size(); i++) {
				boolean own = MUNICIPALITY.equals(commit.events().get(i).metadataValue(Provenance.MUNICIPALITY));
				if (own && (journal || !commit.events().get(i).name().startsWith("identity."))) {
					positions.add(Position.of(number, i));
				}
			}
		}
		return positions;
	}

	@Test
	void theJournalOfSecurityIsForWhomItIsMeant() {
		assertThat(planner().get("/history?format=csv&limit=1").status()).isEqualTo(200);
		List<Long> all = stored(true);
		List<Long> told = stored(false);
		for (String reader : List.of("auditor", "administrator")) {
			assertThat(names(planner().as("demo-" + reader), "")).as(reader).contains("identity.bulk-export-taken");
			assertThat(positions(planner().as("demo-" + reader), "")).isEqualTo(all);
			assertThat(names(planner().as("demo-" + reader), "&plan=security-demo")).isNotEmpty()
				.allMatch((name) -> name.startsWith("identity."));
		}
		for (String reader : List.of("planner", "owner", "analyst")) {
			assertThat(names(planner().as("demo-" + reader), "")).as(reader)
				.noneMatch((name) -> name.startsWith("identity."));
			assertThat(planner().as("demo-" + reader).get("/events?plan=security-demo").status()).isEqualTo(404);
			long journal = all.stream().filter((position) -> !told.contains(position)).findFirst().get();
			JsonNode commit = planner().as("demo-" + reader)
				.get("/ledger/commits/" + Position.commitNumber(journal))
				.at("/events/" + Position.index(journal));
			assertThat(commit.at("/payload").isNull()).as("nor does a proof tell it").isTrue();
		}
	}

	@Test
	void eventsAreChosenByTypeAndPlan() {
		rename("Strategia, wybór");
		assertThat(names(planner(), "&types=plans.plan-retitled,monitoring.status-reported")).isNotEmpty()
			.allMatch(List.of("plans.plan-retitled", "monitoring.status-reported")::contains);
		JsonNode event = last(planner().get("/events?limit=10000&plan=demo-strategia&types=plans.plan-retitled"));
		assertThat(event.at("/plan").asText()).isEqualTo("demo-strategia");
		assertThat(event.at("/payload/after").asText()).isEqualTo("Strategia, wybór");
		assertThat(event.at("/revision").asInt()).isEqualTo(1);
		assertThat(event.at("/metadata/reason").asText()).isEqualTo("tak");
		assertThat(event.at("/metadata/role").asText()).isEqualTo("PLANNER");
		long position = event.at("/position").asLong();
		Answer one = planner().get("/events?after=%d&limit=1".formatted(position - 1));
		assertThat(one.at("/items/0")).isEqualTo(event);
		assertThat(one.at("/next").asLong()).isEqualTo(position);
	}

	private static JsonNode last(Answer answer) {
		return answer.at("/items/" + (answer.at("/items").size() - 1));
	}

	@Test
	void whatWasSentToKeepACallFromBeingCarriedOutTwiceIsNotTold() {
		Answer changed = planner().patch("/plans/demo-strategia", Map.of("title", "Strategia z kluczem", "reason", "x"),
				"secret-key");
		JsonNode event = planner().get("/events?after=%d&limit=1".formatted(changed.at("/position").asLong() - 1))
			.at("/items/0");
		assertThat(event.at("/payload/after").asText()).isEqualTo("Strategia z kluczem");
		assertThat(event.toString()).doesNotContain("secret-key").doesNotContain("idempotencyKey");
		assertThat(event.at("/metadata").has("request")).isFalse();
	}

	@Test
	void whoWaitsIsToldAsSoonAsSomethingIsStored() {
		long end = planner().get("/events?limit=10000").at("/next").asLong();
		Answer nothing = planner().get("/events?types=plans.plan-signed-off&after=" + end);
		assertThat(nothing.at("/items")).isEmpty();
		CompletableFuture<Answer> waiting = CompletableFuture
			.supplyAsync(() -> planner().get("/events?types=plans.plan-retitled&wait=20&after=" + end));
		rename("Strategia, na którą ktoś czekał");
		assertThat(waiting.join().at("/items/0/payload/after").asText()).isNotEmpty();
	}

	@Test
	void aQuestionThatCannotBeAnsweredIsRefused() {
		for (String wrong : List.of("types=no.such", "after=-1", "after=x", "limit=x", "wait=x")) {
			Answer answer = planner().get("/events?" + wrong);
			assertThat(answer.status()).as(wrong).isEqualTo(400);
			assertThat(answer.text("/errors/0/parameter")).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
		}
		Answer beyond = planner().get("/events?after=" + Long.MAX_VALUE);
		assertThat(beyond.status()).isEqualTo(404);
		assertThat(beyond.text("/code")).isEqualTo("position-not-reached");
		assertThat(planner().get("/events?plan=no-such").status()).isEqualTo(404);
	}

	@Test
	void everyEventIsAsItsSchemaSays() throws IOException {
		Map<String, JsonNode> schemas = new TreeMap<>();
		planner().in("en")
			.get("/events/schemas")
			.at("/items")
			.forEach((item) -> schemas.put(item.at("/name").asText() + "." + item.at("/revision").asText(),
					item.at("/schema")));
		assertThat(schemas.get("plans.plan-retitled.1").at("/title").asText()).isEqualTo("The title was changed");
		Map<String, List<JsonNode>> payloads = items(planner().as("demo-auditor"), "")
			.collect(Collectors.groupingBy((event) -> event.at("/name").asText() + "." + event.at("/revision").asText(),
					Collectors.mapping((event) -> event.at("/payload"), Collectors.toList())));
		payloads.forEach((type, some) -> assertFit(type, some, schemas.get(type)));
		int golden = 0;
		try (Stream<Path> files = Files.walk(Path.of("..", "modules"))) {
			for (Path file : (Iterable<Path>) files.filter((path) -> path.toString().endsWith(".json")
					&& path.toString().contains("src/test/resources/golden/"))::iterator) {
				String type = file.getFileName().toString().replace(".json", "");
				assertFit(type, List.of(Json.mapper().readTree(file.toFile())), schemas.get(type));
				golden++;
			}
		}
		assertThat(golden).isGreaterThan(100);
	}

	/** Nothing is there that the schema does not speak of. */
	private static void assertFit(String type, List<JsonNode> payloads, JsonNode schema) {
		assertThat(schema).as(type).isNotNull();
		JsonNode strict = schema.deepCopy();
		close(strict);
		Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(strict.toString(), InputFormat.JSON);
		assertThat(payloads).allSatisfy((payload) -> assertThat(compiled.validate(payload.toString(), InputFormat.JSON))
			.as("%s %s", type, payload)
			.isEmpty());
	}

	private static void close(JsonNode schema) {
		if (schema instanceof ObjectNode object && object.has("properties")) {
			object.put("additionalProperties", false);
		}
		schema.forEach(EventFeedTest::close);
	}

	private static List<String> names(Api api, String query) {
		return items(api, query).map((event) -> event.at("/name").asText()).toList();
	}

	private static List<Long> positions(Api api, String query) {
		return items(api, query).map((event) -> event.at("/position").asLong()).toList();
	}

	private static Stream<JsonNode> items(Api api, String query) {
		Stream<JsonNode> items = Stream.empty();
		Answer answer = api.get("/events?limit=10000" + query);
		while (!answer.at("/items").isEmpty()) {
			assertThat(answer.status()).as(answer.body()).isEqualTo(200);
			items = Stream.concat(items, StreamSupport.stream(answer.at("/items").spliterator(), false));
			answer = api.get("/events?limit=10000&after=%s%s".formatted(answer.at("/next").asText(), query));
		}
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return items;
	}

	/**
	 * A program of somebody else, as {@code docs/feed.md} tells to write one: it keeps
	 * what it has read in one file, and after that how far it came in another. It is
	 * killed between any two steps, and in the middle of an answer or a line.
	 */
	private final class Consumer {

		private final Path events;

		private final Path cursor;

		private int steps;

		Consumer(Path folder) {
			this.events = folder.resolve("events.txt");
			this.cursor = folder.resolve("cursor.txt");
		}

		/**
		 * Reads to the end, or until it is killed.
		 */
		void run(int steps) throws IOException {
			this.steps = steps;
			dropHalfLine();
			JsonNode answer = ask();
			while (!answer.at("/items").isEmpty()) {
				for (JsonNode event : answer.at("/items")) {
					String line = event.at("/position") + " " + event.at("/id").asText() + "\n";
					mayBeKilled(() -> write(line.substring(0, EventFeedTest.this.random.nextInt(line.length()))));
					write(line);
				}
				mayBeKilled(() -> {
				});
				Path next = this.cursor.resolveSibling("next.txt");
				Files.writeString(next, answer.at("/next").asText());
				mayBeKilled(() -> {
				});
				Files.move(next, this.cursor, StandardCopyOption.ATOMIC_MOVE);
				answer = ask();
			}
		}

		private JsonNode ask() throws IOException {
			String after = Files.exists(this.cursor) ? Files.readString(this.cursor) : "0";
			HttpRequest request = HttpRequest
				.newBuilder(
						api("/events?after=%s&limit=%d".formatted(after, 1 + EventFeedTest.this.random.nextInt(40))))
				.header("Authorization", "Bearer demo-analyst")
				.build();
			try (InputStream body = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body()) {
				mayBeKilled(() -> body.readNBytes(10));
				return Json.mapper().readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8));
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private void mayBeKilled(Dying dying) throws IOException {
			if (--this.steps <= 0) {
				dying.lastBreath();
				throw new Killed();
			}
		}

		private void write(String text) throws IOException {
			Files.writeString(this.events, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}

		private void dropHalfLine() throws IOException {
			if (Files.exists(this.events)) {
				String text = Files.readString(this.events);
				Files.writeString(this.events, text.substring(0, text.lastIndexOf('\n') + 1));
			}
		}

		List<Long> positions() throws IOException {
			return Files.readAllLines(this.events).stream().map((line) -> Long.valueOf(line.split(" ")[0])).toList();
		}

	}

	private interface Dying {

		void lastBreath() throws IOException;

	}

	private static final class Killed extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
