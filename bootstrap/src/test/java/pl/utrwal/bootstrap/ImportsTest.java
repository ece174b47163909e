package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.documents.DocumentFiles;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Taking documents in, of every form and shape.
 */
class ImportsTest extends RunningTest {

	/**
	 * Rows of their tables lack cells on the left, which a text shows and these copies of
	 * it do not.
	 */
	private static final Set<String> RAGGED = Set.of("harmonogram.txt", "003_");

	private static final String COLUMNS = "{\"1\":[\"parties\",\"text\",\"time-frame\"]}";

	private static final Set<String> OF_THE_COPY = Set.of("id", "position", "version", "plan");

	@Autowired
	private Persons persons;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private MessageSource messages;

	@Test
	void takesInASchedule() {
		JsonNode plan = planOf(document("harmonogram.txt"));
		assertThat(plan.at("/kind").asText()).isEqualTo("CareSystemSchedule");
		assertThat(plan.at("/title").asText()).isEqualTo("HARMONOGRAM OPIEKI NAD DZIEĆMI W OLSZYNACH NAD BYSTRĄ");
		assertThat(plan.at("/sections")).extracting((direction) -> direction.at("/sections").size())
			.containsExactly(2, 1);
		List<JsonNode> items = items(plan);
		assertThat(items).extracting((item) -> item.at("/timeFrame/form").asText())
			.containsExactly("ongoing", "ongoing", "interval", "interval", "interval", "ongoing", "conditional");
		assertThat(items).extracting((item) -> item.at("/notes").size()).containsExactly(1, 0, 1, 0, 0, 0, 0);
		assertThat(items.getFirst().at("/notes/0").asText()).startsWith("koła i fundacje, które mają siedzibę");
		assertThat(items.getFirst().at("/parties")).extracting((party) -> party.at("/name").asText())
			.containsExactly("Ośrodek pomocy", "koła i fundacje");
	}

	@Test
	void takesInTheRealSchedule() throws IOException {
		Answer answer = imported(planner(), realDocument("003_"), Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.at("/counts/areas").asInt()).isEqualTo(4);
		assertThat(answer.at("/counts/goals").asInt()).isEqualTo(8);
		assertThat(answer.at("/counts/items").asInt()).isEqualTo(42);
		JsonNode plan = plan(answer.text("/planId"), answer.at("/position").asLong()).json();
		List<JsonNode> items = items(plan);
		assertThat(items).hasSize(42);
		assertThat(items).filteredOn((item) -> item.at("/timeFrame/form").asText().equals("ongoing")).hasSize(36);
		assertThat(items).filteredOn((item) -> item.at("/timeFrame/precision").asText().equals("quarter")).hasSize(4);
		assertThat(items).filteredOn((item) -> item.at("/timeFrame/form").asText().equals("conditional")).hasSize(2);
		assertThat(items)
			.filteredOn((item) -> StreamSupport.stream(item.at("/notes").spliterator(), false)
				.anyMatch((note) -> note.asText().startsWith("organizacje")))
			.hasSize(16);
		assertThat(items)
			.filteredOn((item) -> StreamSupport.stream(item.at("/parties").spliterator(), false)
				.anyMatch((party) -> party.at("/name").asText().equals("Policja")))
			.hasSize(10);
		assertThat(items).flatExtracting((item) -> item.at("/parties").findValuesAsText("role"))
			.containsOnly("unspecified");
		String author = new String(realDocument("003_"), StandardCharsets.UTF_8).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.reduce((one, other) -> other)
			.orElseThrow();
		assertThat(plan.at("/author/name").asText()).isEqualTo(author);
		assertThat(events()).contains("HARMONOGRAM REALIZACJI").doesNotContain(author);
	}

	@Test
	void takesInALocalActivityProgramme() {
		Answer dry = imported(planner(), document("program.txt"), Map.of("dryRun", "true"));
		assertThat(dry.status()).as(dry.body()).isEqualTo(200);
		assertThat(dry.text("/act/number")).isEqualTo("IX/31/2025");
		assertThat(dry.text("/act/day")).isEqualTo("2025-01-30");
		JsonNode plan = planOf(document("program.txt"));
		assertThat(plan.at("/kind").asText()).isEqualTo("LocalActivityProgramme");
		assertThat(plan.at("/counts").toString()).isEqualTo(
				"{\"chapters\":6,\"baseDocuments\":2,\"specificGoals\":2,\"methods\":2,\"schedule\":2,\"funding\":1,\"results\":2}");
		assertThat(plan.at("/sections/1/sections/0/levelName").asText()).isEqualTo("mainGoals");
		assertThat(plan.at("/unplaced")).isEmpty();
		assertThat(plan.at("/citedAct/number").asText()).isEqualTo("IX/31/2025");
		assertThat(plan.at("/citedAct/body").asText()).isEqualTo("Rady Gminy Olszyny nad Bystrą");
		assertThat(plan.at("/citedAct/day").asText()).isEqualTo("2025-01-30");
		assertThat(plan.at("/citedAct/annex").asText()).isEqualTo("1");
		assertThat(plan.at("/citedAct/source")).hasSize(3);
		assertThat(plan.at("/state").asText()).isEqualTo("draft");
		assertThat(plan.at("/lifecycle/acts")).isEmpty();
		assertThat(planOf(document("harmonogram.txt")).at("/citedAct").isNull()).isTrue();
	}

	@Test
	void takesInTheRealProgramme() throws IOException {
		Answer answer = imported(planner(), realDocument("004_"), Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.at("/counts").toString()).isEqualTo(
				"{\"chapters\":10,\"baseDocuments\":7,\"specificGoals\":7,\"methods\":9,\"schedule\":6,\"funding\":3,\"results\":10}");
		assertThat(answer.text("/act/number")).isEqualTo("VI/41/2011");
		assertThat(answer.text("/act/day")).isEqualTo("2011-04-06");
		assertThat(answer.text("/act/annex")).isEqualTo("1");
		assertThat(answer.at("/issues")).extracting((issue) -> issue.at("/code").asText())
			.containsExactly("period-differs");
		JsonNode plan = plan(answer.text("/planId"), answer.at("/position").asLong()).json();
		assertThat(plan.at("/unplaced")).isEmpty();
		assertThat(plan.at("/citedAct/number").asText()).isEqualTo("VI/41/2011");
		assertThat(plan.at("/citedAct/annex").asText()).isEqualTo("1");
		assertThat(plan.at("/state").asText()).isEqualTo("draft");
		assertThat(plan.at("/period/edtf").asText()).isEqualTo("2011/2016");
		assertThat(rows(plan, "mainGoal")).hasSize(1);
		assertThat(rows(plan, "partnerGroup")).hasSize(5);
		assertThat(rows(plan, "implementer")).hasSize(5);
		assertThat(rows(plan, "reportDuty")).extracting((row) -> row.at("/cells/timeFrame/value/edtf").asText())
			.containsExactly("2011/2016", "../2016");
		assertThat(rows(plan, "reportDuty")).extracting((row) -> row.at("/cells/timeFrame/value/recurrence").asText(""))
			.containsExactly("P1Y", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lipowka.txt", "harmonogram.txt", "program.txt", "002_", "003_" })
	void everyFormOfADocumentIsTheSamePlan(String name) throws IOException {
		byte[] text = name.endsWith(".txt") ? document(name) : realDocument(name);
		pl.utrwal.documents.Document read = TextDocument.read(text);
		String columns = RAGGED.contains(name) ? columns(imported(planner(), text, Map.of("dryRun", "true"))) : "";
		JsonNode plan = comparable(planOf(text));
		assertThat(comparable(planOf(DocumentFiles.docx(read), columns))).isEqualTo(plan);
		assertThat(comparable(planOf(DocumentFiles.odt(read), columns))).isEqualTo(plan);
	}

	/**
	 * What the columns of the tables were taken for: the text does not say where a row
	 * lacks cells.
	 */
	private static String columns(Answer checked) {
		List<String> tables = new ArrayList<>();
		checked.at("/tables")
			.forEach((table) -> tables.add("\"%d\":[%s]".formatted(table.at("/table").asInt(),
					StreamSupport.stream(table.at("/columns").spliterator(), false)
						.map((column) -> "\"%s\"".formatted(column.at("/holds").asText()))
						.collect(Collectors.joining(",")))));
		return "{%s}".formatted(String.join(",", tables));
	}

	private JsonNode planOf(byte[] file, String columns) {
		Answer answer = imported(planner(), file, Map.of("columns", columns));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return plan(answer.text("/planId"), answer.at("/position").asLong()).json();
	}

	@Test
	void isToldWhatColumnsHoldAndRemembersIt() {
		byte[] file = document("kto-co-kiedy.txt");
		assertRefused(imported(planner(), file, Map.of()), "not-this-kind");
		Answer checked = imported(planner(), file, Map.of("columns", COLUMNS, "dryRun", "true"));
		assertThat(checked.status()).as(checked.body()).isEqualTo(200);
		assertThat(checked.text("/kind")).isEqualTo("CareSystemSchedule");
		assertThat(checked.at("/counts/items").asInt()).isEqualTo(3);
		assertThat(checked.text("/tables/0/origin")).isEqualTo("told");
		assertThat(checked.text("/tables/0/columns/1/heading")).isEqualTo("Co");
		assertThat(checked.text("/tables/0/columns/1/samples/0")).isEqualTo("Czytanie na trawie");
		assertThat(checked.text("/tables/0/columns/1/holds")).isEqualTo("text");
		assertRefused(imported(planner(), file, Map.of("dryRun", "true")), "not-this-kind");

		Answer accepted = imported(planner(), file, Map.of("columns", COLUMNS));
		assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
		List<JsonNode> items = items(plan(accepted.text("/planId"), accepted.at("/position").asLong()).json());
		assertThat(items).extracting((item) -> item.at("/text").asText())
			.containsExactly("Czytanie na trawie", "Pokaz sikawki", "Nocne czytanie");
		assertThat(items).extracting((item) -> item.at("/timeFrame/edtf").asText())
			.containsExactly("2025-05", "2025-06", "2026");

		awaitCaughtUp();
		Answer again = imported(planner(), document("kto-co-kiedy-2.txt"), Map.of("dryRun", "true"));
		assertThat(again.text("/tables/0/origin")).isEqualTo("remembered");
		assertThat(again.at("/counts/items").asInt()).isEqualTo(2);
		assertThat(imported(planner(), file, Map.of("dryRun", "true", "kind", "SocialProblemsStrategy")).text("/kind"))
			.isEqualTo("SocialProblemsStrategy");
	}

	@Test
	void refusesColumnsThatMakeNoSense() {
		byte[] file = document("harmonogram.txt");
		assertRefused(imported(planner(), file, Map.of("columns", "[1]")), "columns-malformed");
		assertRefused(imported(planner(), file, Map.of("columns", "{\"1\":[null]}")), "columns-malformed");
		assertRefused(imported(planner(), file, Map.of("columns", "{\"1\":null}")), "columns-malformed");
		assertRefused(imported(planner(), file, Map.of("columns", "{\"1\":[\"weather\"]}")), "column-unknown");
		assertRefused(imported(planner(), file, Map.of("columns", "{\"7\":[\"text\"]}")), "table-unknown");
		assertRefused(imported(planner(), file, Map.of("columns", "{\"1\":[\"label\"]}")), "not-this-kind");
	}

	@Test
	void theAuthorsNameIsInNoEventAndIsErased() {
		String key = UUID.randomUUID().toString();
		Answer answer = planner().importPlan(document("harmonogram.txt"), Map.of("municipality", MUNICIPALITY), key);
		JsonNode plan = plan(answer.text("/planId"), answer.at("/position").asLong()).json();
		assertThat(plan.at("/author/name").asText()).isEqualTo("Mirosława Bystrzycka");
		assertThat(events()).contains("Opracowała:", "Sobotnie śniadania").doesNotContain("Bystrzycka");
		assertThat(answer.body()).doesNotContain("Bystrzycka");

		this.persons.erase(new PersonId(plan.at("/author/id").asText()));
		assertThat(plan(answer.text("/planId"), answer.at("/position").asLong()).text("/author/name"))
			.matches("(person no\\.|osoba nr) \\d+");
		assertThat(planner().importPlan(document("harmonogram.txt"), Map.of("municipality", MUNICIPALITY), key)
			.text("/planId")).isEqualTo(answer.text("/planId"));
		assertThat(plan(answer.text("/planId"), answer.at("/position").asLong()).text("/author/name"))
			.matches("(person no\\.|osoba nr) \\d+");
	}

	@Test
	void aRefusedImportLeavesNoName() {
		long before = this.database.getCollection("named_persons").countDocuments();
		assertRefused(imported(planner(), document("harmonogram.txt"), Map.of("title", "x".repeat(4001))),
				"text-too-long");
		assertThat(this.database.getCollection("named_persons").countDocuments()).isEqualTo(before);
	}

	@Test
	void anotherTitleLeavesTheDocumentsOwnUnderThePlan() {
		Answer answer = imported(planner(), document("harmonogram.txt"), Map.of("title", "Dzieci w Olszynach"));
		JsonNode plan = plan(answer.text("/planId"), answer.at("/position").asLong()).json();
		assertThat(plan.at("/title").asText()).isEqualTo("Dzieci w Olszynach");
		assertThat(plan.at("/unplaced/0/raw").asText()).startsWith("HARMONOGRAM OPIEKI");
	}

	@Test
	void aDocumentOfTheOldWordComesIn() {
		Answer answer = imported(planner(), document("program.doc"), Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		JsonNode plan = plan(answer.text("/planId"), answer.at("/position").asLong()).json();
		assertThat(plan.at("/title").asText()).isEqualTo("Program dla seniorów na lata 2024–2026");
		assertThat(plan.at("/counts/items").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void everyReasonNotToReadIsTold(UnreadableDocument.Reason reason) {
		String key = "import.unreadable." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
		assertThat(this.messages.getMessage(key, null, Locale.forLanguageTag("pl"))).isNotBlank()
			.isNotEqualTo(this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	/** Bytes of files are changed and cut off; lines of texts are dropped and doubled. */
	@Test
	void aDamagedFileIsReadOrRefused() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		List<byte[]> files = new ArrayList<>();
		for (String name : List.of("lipowka.txt", "harmonogram.txt")) {
			pl.utrwal.documents.Document read = Documents.read(document(name));
			for (int i = 0; i < 25; i++) {
				files.add(damaged(DocumentFiles.docx(read), random));
				files.add(damaged(DocumentFiles.odt(read), random));
				files.add(shuffled(document(name), random));
			}
		}
		for (int i = 0; i < files.size(); i++) {
			Answer answer = imported(planner(), files.get(i), Map.of("dryRun", "true"));
			assertThat(answer.status()).as("file %d of seed %d: %s", i, seed, answer.body()).isIn(200, 422);
		}
	}

	private static byte[] damaged(byte[] file, Random random) {
		byte[] damaged = file.clone();
		for (int i = random.nextInt(20); i >= 0; i--) {
			damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
		}
		return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
	}

	private static byte[] shuffled(byte[] file, Random random) {
		List<String> lines = new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n", -1)));
		List<UnaryOperator<String>> changes = List.of(String::strip, (line) -> "\t" + line, (line) -> "",
				(line) -> line + line, (line) -> line + "\u0000");
		for (int i = random.nextInt(10); i >= 0; i--) {
			int at = random.nextInt(lines.size());
			lines.set(at, changes.get(random.nextInt(changes.size())).apply(lines.get(at)));
			Collections.swap(lines, at, random.nextInt(lines.size()));
		}
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private String events() {
		StringBuilder events = new StringBuilder();
		for (Document commit : this.database.getCollection("commits").find()) {
			events.append(commit.toJson());
		}
		return events.toString();
	}

	private List<JsonNode> items(JsonNode plan) {
		JsonNode items = planner().get("/plans/%s/items".formatted(plan.at("/id").asText())).at("/items");
		return StreamSupport.stream(items.spliterator(), false).toList();
	}

	private static List<JsonNode> rows(JsonNode plan, String level) {
		return plan.findParents("levelName")
			.stream()
			.filter((element) -> element.at("/levelName").asText().equals(level))
			.toList();
	}

	private static void assertRefused(Answer answer, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	/** The plan without what no two plans share. */
	private static JsonNode comparable(JsonNode node) {
		JsonNode copy = node.deepCopy();
		strip(copy);
		return copy;
	}

	private static void strip(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.remove(OF_THE_COPY);
		}
		node.forEach(ImportsTest::strip);
	}

}
