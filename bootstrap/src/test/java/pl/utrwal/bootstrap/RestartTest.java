package pl.utrwal.bootstrap;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.eventstore.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged is there after a kill, once.
 */
class RestartTest {

	private static final int KILLS = Boolean.getBoolean("utrwal.full") ? 40 : 3;

	private static final int EDITORS = 2;

	private static final int LONGEST_RUN_MILLIS = 1500;

	private static final String PLAN = "demo-strategia";

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	/** By key, all edits ever sent. */
	private final Map<String, Edit> edits = new ConcurrentHashMap<>();

	@TempDir
	private Path data;

	@Test
	void whatWasAcknowledgedIsThereOnce() {
		int acknowledged = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			try (OtherProcess process = demo()) {
				Api planner = planner(process);
				check(planner);
				editUntilKilled(planner, process, kill);
			}
			acknowledged = (int) this.edits.values().stream().filter((edit) -> edit.answer != null).count();
			assertThat(acknowledged).as("edits acknowledged by kill %d, seed %d", kill, this.seed).isGreaterThan(kill);
		}
		List<JsonNode> told;
		try (OtherProcess process = demo()) {
			Api planner = planner(process);
			check(planner);
			told = told(planner);
		}
		forgetReadModels();
		try (OtherProcess process = demo()) {
			Api planner = planner(process);
			await(planner);
			assertThat(told(planner)).as("seed %d", this.seed).isEqualTo(told);
		}
		System.out.printf("RestartTest: %d kills, %d edits acknowledged%n", KILLS, acknowledged);
	}

	private OtherProcess demo() {
		return OtherProcess.start(this.data, "--spring.profiles.active=demo", "--server.address=127.0.0.1");
	}

	private static Api planner(OtherProcess process) {
		process.said(Pattern.compile("The demonstration is ready"));
		return new Api(process.port(), "demo-planner");
	}

	private void editUntilKilled(Api planner, OtherProcess process, int run) {
		List<JsonNode> items = elements(planner.get("/plans/%s/items".formatted(PLAN)).at("/items"));
		CompletableFuture<Void> acknowledged = new CompletableFuture<>();
		List<CompletableFuture<Void>> editors = IntStream.range(0, EDITORS)
			.mapToObj((editor) -> CompletableFuture.runAsync(
					() -> edit(planner, items.get(editor), "run %d editor %d".formatted(run, editor), acknowledged)))
			.toList();
		assertThat(acknowledged).as("the first edit of run %d, seed %d", run, this.seed)
			.succeedsWithin(Duration.ofMinutes(1));
		CompletableFuture
			.runAsync(process::kill,
					CompletableFuture.delayedExecutor(this.random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS))
			.join();
		editors.forEach(CompletableFuture::join);
	}

	/** Edits one row, over and over, until nobody answers. */
	private void edit(Api planner, JsonNode item, String name, CompletableFuture<Void> acknowledged) {
		long version = item.at("/version").asLong();
		for (int i = 0;; i++) {
			Edit edit = new Edit("%s edit %d".formatted(name, i), item.at("/id").asText(), version);
			this.edits.put(edit.key, edit);
			try {
				Answer answer = edit.send(planner);
				assertThat(answer.status()).as(answer.body()).isEqualTo(200);
				edit.answer = answer;
				acknowledged.complete(null);
				version = answer.at("/version").asLong();
			}
			catch (UncheckedIOException ex) {
				return;
			}
		}
	}

	private void check(Api planner) {
		// first those whose outcome is not known: now it becomes known
		this.edits.values().stream().filter((edit) -> edit.answer == null).forEach((edit) -> {
			Answer answer = edit.send(planner);
			assertThat(answer.status()).as("%s, seed %d: %s", edit.key, this.seed, answer.body()).isEqualTo(200);
			edit.answer = answer;
		});
		for (Edit edit : this.edits.values()) {
			Answer again = edit.send(planner);
			assertThat(again.status()).as("%s, seed %d: %s", edit.key, this.seed, again.body()).isEqualTo(200);
			assertThat(again.json()).as("%s, seed %d", edit.key, this.seed).isEqualTo(edit.answer.json());
		}
		await(planner);
		List<JsonNode> lines = lines(planner);
		assertThat(lines).extracting((line) -> line.at("/position").asLong()).doesNotHaveDuplicates();
		List<JsonNode> own = lines.stream()
			.filter((line) -> line.at("/plan").asText().equals(PLAN)
					&& !line.at("/event").asText().startsWith("monitoring."))
			.toList();
		assertThat(own).as("no version of the plan is missing or twice, seed %d", this.seed)
			.extracting((line) -> line.at("/version").asLong())
			.containsExactlyElementsOf(
					IntStream.range(0, own.size()).mapToObj((i) -> (long) own.size() - 1 - i).toList());
		Map<String, List<JsonNode>> byText = lines.stream()
			.filter((line) -> line.at("/channel").asText().equals("api"))
			.collect(Collectors.groupingBy((line) -> line.at("/new").asText()));
		assertThat(byText.keySet()).as("seed %d", this.seed).isEqualTo(this.edits.keySet());
		this.edits.forEach((key, edit) -> assertThat(byText.get(key)).as("%s, seed %d", key, this.seed)
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.at("/position").asLong()).isEqualTo(edit.answer.at("/position").asLong());
				assertThat(line.at("/item").asText()).isEqualTo(edit.item);
			}));
		Answer verification = planner.get("/ledger/verification");
		assertThat(verification.at("/intact").asBoolean()).as(verification.body()).isTrue();
	}

	/** Until the read models have taken in all commits. */
	private static void await(Api planner) {
		long last = planner.get("/ledger/verification").at("/commits").asLong() << 10;
		for (String path : List.of("/plans?after=", "/plans/%s?after=".formatted(PLAN),
				"/history?limit=1&plan=%s&after=".formatted(PLAN))) {
			assertThat(Api.patiently(() -> planner.get(path + last)).status()).as(path).isEqualTo(200);
		}
	}

	private static List<JsonNode> told(Api planner) {
		List<JsonNode> told = new ArrayList<>(lines(planner));
		told.add(planner.get("/plans").json());
		told.add(planner.get("/plans/" + PLAN).json());
		return told;
	}

	private static List<JsonNode> lines(Api planner) {
		Answer answer = planner.get("/history?plan=" + PLAN);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.at("/next").isNull()).isTrue();
		return elements(answer.at("/items"));
	}

	/** So that they are made again out of the events, from nothing. */
	private void forgetReadModels() {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.data.resolve("store"));
				MongoClient client = server.client()) {
			MongoDatabase database = client.getDatabase("utrwal");
			List<String> forgotten = database.listCollectionNames()
				.into(new ArrayList<>())
				.stream()
				.filter((name) -> name.equals("tokens") || name.startsWith("plans_") || name.startsWith("history_"))
				.toList();
			assertThat(forgotten).contains("history_lines", "plans_headers", "plans_sections", "tokens");
			forgotten.forEach((name) -> database.getCollection(name).deleteMany(new Document()));
		}
	}

	@Test
	void theDemonstrationStaysOnThisMachine() {
		try (OtherProcess process = OtherProcess.start(this.data, "--spring.profiles.active=demo",
				"--server.address=0.0.0.0")) {
			assertThat(process.exit()).isNotZero();
			assertThat(process.output()).contains(
					"The profile demo has well-known passwords and starts on a loopback address only, not on 0.0.0.0");
			assertThat(process.output()).doesNotContain("Tomcat started");
		}
	}

	@Test
	void withoutTheDemonstrationThereIsNoAccount() {
		try (OtherProcess process = OtherProcess.start(this.data, "--server.address=127.0.0.1")) {
			int port = process.port();
			String link = process.said(Pattern.compile("Set up this installation, once, at (\\S+)")).group(1);
			assertThat(link).startsWith("http://localhost:%d/setup?token=".formatted(port)).hasSizeGreaterThan(60);
			for (String token : List.of("demo-planner", "demo-auditor", "demo-analyst")) {
				assertThat(new Api(port, token).get("/plans").status()).isEqualTo(401);
			}
		}
		try (EmbeddedMongo server = EmbeddedMongo.start(this.data.resolve("store"));
				MongoClient client = server.client()) {
			for (String collection : List.of("accounts", "persons", "api_tokens", "commits")) {
				assertThat(client.getDatabase("utrwal").getCollection(collection).countDocuments()).as(collection)
					.isZero();
			}
		}
	}

	private static List<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	/**
	 * A change of a row's text to its own key.
	 */
	private static final class Edit {

		private final String key;

		private final String item;

		private final long version;

		/** The first that was received; null while none was. */
		private volatile Answer answer;

		Edit(String key, String item, long version) {
			this.key = key;
			this.item = item;
			this.version = version;
		}

		Answer send(Api planner) {
			return planner.patch("/plans/%s/items/%s".formatted(PLAN, this.item),
					new HashMap<>(Map.of("expectedVersion", this.version, "text", this.key)), this.key);
		}

	}

}
