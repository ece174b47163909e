package pl.utrwal.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises its callers.
 */
class ApiTest extends RunningTest {

	private static final String FOREIGN = "foreign-planner";

	@Autowired
	private IdentitySetup identity;

	@Autowired
	private MongoDatabase database;

	@Test
	void importsAPlan() {
		Answer answer = imported(planner().in("en"), document("lipowka.txt"), Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.text("/kind")).isEqualTo("SocialProblemsStrategy");
		assertCounts(answer.at("/counts"), 2, 3, 5);
		assertThat(answer.at("/issues")).anySatisfy((issue) -> {
			assertThat(issue.at("/code").asText()).isEqualTo("header-misspelt");
			assertThat(issue.at("/severity").asText()).isEqualTo("info");
			assertThat(issue.at("/message").asText()).isEqualTo("A column heading is misspelt; we recognised it.");
			assertThat(issue.at("/raw").asText()).isEqualTo("CELE OPERACYINE");
			assertThat(issue.at("/table").asInt()).isEqualTo(2);
			assertThat(issue.at("/row").asInt()).isEqualTo(1);
			assertThat(issue.at("/cell").asInt()).isEqualTo(1);
		});
		long position = answer.at("/position").asLong();
		JsonNode plan = plan(answer.text("/planId"), position).json();
		assertThat(plan.at("/position").asLong()).isEqualTo(position);
		assertThat(plan.at("/title").asText()).isEqualTo("STRATEGIA DLA LIPÓWKI NAD STRUGĄ");
		assertThat(plan.at("/municipality").asText()).isEqualTo(MUNICIPALITY);
		assertCounts(plan.at("/counts"), 2, 3, 5);
		assertThat(plan.at("/sections/0/labels")).extracting((label) -> label.at("/raw").asText())
			.containsExactly("CELE OPERACYJNE", "OD KIEDY", "DO KIEDY", "ŹRÓDŁO FINANSOWANIA", "ODPOWIEDZIALNY");
		assertThat(plan.at("/unplaced")).extracting((cell) -> cell.at("/raw").asText())
			.contains("2024", "2025", "lipy");
		assertThat(plan.at("/footnotes")).singleElement().satisfies((footnote) -> {
			assertThat(footnote.at("/mark").asText()).isEqualTo("*)");
			assertThat(footnote.at("/text").asText()).isEqualTo("lipy liczono wiosną");
		});

		List<JsonNode> items = items(plan);
		assertThat(items).extracting((item) -> item.at("/text").asText())
			.containsExactly("Nocny spacer sąsiadów nad strugą.", "Konkurs na najcichszy zaułek.",
					"Śmieciarki jeżdżą po ósmej.", "Sadzenie lip z dziećmi.", "Ławki z odzysku.");
		assertThat(items).extracting((item) -> item.at("/timeFrame/form").asText())
			.containsExactly("interval", "interval", "interval", "ongoing", "interval");
		assertThat(items.get(0).at("/path")).extracting(JsonNode::asText)
			.containsExactly("GŁOŚNE NOCE", "CISZA PO DWUDZIESTEJ DRUGIEJ");
		assertThat(items.get(0).at("/timeFrame/edtf").asText()).isEqualTo("2022/2026");
		assertThat(items.get(0).at("/timeFrame/precision").asText()).isEqualTo("year");
		assertThat(items.get(0).at("/timeFrame/start").asText()).isEqualTo("2022-01-01");
		assertThat(items.get(0).at("/timeFrame/due").asText()).isEqualTo("2026-12-31");
		assertThat(items.get(0).at("/parties")).extracting(ApiTest::party)
			.containsExactly("Rada sołecka: lead", "policją: partner");
		assertThat(items.get(1).at("/timeFrame/recurrence").asText()).isEqualTo("P1Y");
		assertThat(items).extracting((item) -> item.at("/funding/kind").asText())
			.containsExactly("sources", "none", "sources", "unknown", "sources");
		assertThat(items.get(2).at("/funding/sources")).extracting(JsonNode::asText)
			.containsExactly("Budżet gminy", "powiat");
		assertThat(items.get(2).at("/parties")).extracting(ApiTest::party)
			.containsExactly("Urząd gminy: lead", "przewoźnikiem: partner", "szkołą: partner");
		assertThat(items).allSatisfy((item) -> {
			assertThat(item.at("/plan").asText()).isEqualTo(plan.at("/id").asText());
			assertThat(item.at("/version").asLong()).isNotNegative();
			assertThat(item.at("/withdrawn").asBoolean()).isFalse();
		});
	}

	@Test
	void importsTheRealStrategy() throws IOException {
		Answer answer = imported(planner(), realDocument("002_"), Map.of());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertCounts(answer.at("/counts"), 5, 16, 44);
		JsonNode plan = plan(answer.text("/planId"), answer.at("/position").asLong()).json();
		assertCounts(plan.at("/counts"), 5, 16, 44);
		List<JsonNode> items = items(plan);
		assertThat(items).hasSize(44);
		assertThat(items).filteredOn((item) -> item.at("/funding/kind").asText().equals("none")).hasSize(24);
		assertThat(items).filteredOn((item) -> item.at("/funding/kind").asText().equals("sources")).hasSize(20);
		assertThat(items)
			.filteredOn((item) -> elements(item.at("/parties")).stream()
				.anyMatch((party) -> party.at("/role").asText().equals("partner")))
			.hasSize(37);
		assertThat(items).allSatisfy((item) -> {
			assertThat(item.at("/timeFrame/form").asText()).isEqualTo("interval");
			assertThat(item.at("/timeFrame/precision").asText()).isEqualTo("year");
		});
		assertThat(items).filteredOn((item) -> item.at("/timeFrame/edtf").asText().equals("2004/2014")).hasSize(43);
		assertThat(items).filteredOn((item) -> item.at("/timeFrame/edtf").asText().equals("2004/2006")).hasSize(1);
		assertThat(items).filteredOn((item) -> !item.at("/timeFrame/recurrence").isNull())
			.singleElement()
			.satisfies((item) -> {
				assertThat(item.at("/timeFrame/recurrence").asText()).isEqualTo("P1Y");
				assertThat(item.at("/timeFrame/source").asText()).contains("jeden raz w roku");
			});
	}

	@Test
	void aDryRunChangesNothing() {
		long plans = plans();
		long commits = commits().countDocuments();
		Answer answer = imported(planner(), document("lipowka.txt"), Map.of("dryRun", "true"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertCounts(answer.at("/counts"), 2, 3, 5);
		assertThat(answer.at("/planId").isNull()).isTrue();
		assertThat(answer.at("/position").isNull()).isTrue();
		assertThat(answer.at("/issues").isEmpty()).isFalse();
		assertThat(plans()).isEqualTo(plans);
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@Test
	void theSameFileAgainIsAnotherPlanAndSaysSo() {
		byte[] file = unique("lipowka.txt");
		Answer first = imported(planner(), file, Map.of());
		assertThat(codes(first)).doesNotContain("same-file");
		plan(first.text("/planId"), first.at("/position").asLong());
		Answer second = imported(planner(), file, Map.of());
		assertThat(second.status()).isEqualTo(201);
		assertThat(codes(second)).containsOnlyOnce("same-file");
		assertThat(second.text("/planId")).isNotEqualTo(first.text("/planId"));
		Answer both = Api.patiently(() -> planner().get("/plans?after=" + second.at("/position").asLong()));
		assertThat(elements(both.at("/items"))).extracting((plan) -> plan.at("/id").asText())
			.contains(first.text("/planId"), second.text("/planId"));
	}

	@Test
	void theSameImportSentAgainIsOnePlan() {
		byte[] file = unique("lipowka.txt");
		String key = UUID.randomUUID().toString();
		Answer first = planner().importPlan(file, Map.of("municipality", MUNICIPALITY), key);
		plan(first.text("/planId"), first.at("/position").asLong());
		Answer again = planner().importPlan(file, Map.of("municipality", MUNICIPALITY), key);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json()).isEqualTo(first.json());
		Answer other = planner().importPlan(unique("lipowka.txt"), Map.of("municipality", MUNICIPALITY), key);
		assertRefused(other, 422, "idempotency-key-reused");
	}

	@Test
	void aFileThatIsNoPlanIsRefusedWithWhatWasLookedFor() {
		long commits = commits().countDocuments();
		Answer answer = imported(planner().in("en"), document("not-a-plan.txt"), Map.of());
		assertRefused(answer, 422, "not-this-kind");
		assertThat(answer.at("/lookedFor")).extracting(JsonNode::asText)
			.hasSize(10)
			.contains("a column “od kiedy” (from)", "a column of funding sources",
					"chapters of a local activity programme, numbered in Roman");
		assertThat(answer.text("/detail")).contains("a column “od kiedy” (from)");
		assertThat(answer.text("/title")).isEqualTo("A rule does not allow this");
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@Test
	void junkIsRefused() {
		long seed = new Random().nextLong();
		byte[] junk = new byte[20_000];
		new Random(seed).nextBytes(junk);
		assertRefused(imported(planner(), junk, Map.of()), 422, "not-text");
		assertRefused(imported(planner(), new byte[0], Map.of()), 422, "empty");
		assertRefused(imported(planner(), "x".repeat((4 << 20) + 1).getBytes(StandardCharsets.UTF_8), Map.of()), 422,
				"too-large");
	}

	@Test
	void anImportNeedsItsFields() {
		assertProblem(imported(planner(), null, Map.of()), 400);
		assertProblem(planner().importPlan(document("lipowka.txt"), Map.of(), null), 400);
		assertProblem(imported(planner(), document("lipowka.txt"), Map.of("dryRun", "perhaps")), 400);
		assertRefused(imported(planner(), document("lipowka.txt"), Map.of("kind", "Cookbook")), 422, "kind-unknown");
		assertProblem(imported(planner(), document("lipowka.txt"), Map.of("municipality", "elsewhere")), 404);
		assertProblem(planner().post("/imports", Map.of("municipality", MUNICIPALITY)), 415);
	}

	@Test
	void listsAndPages() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String path = "/plans/%s/items".formatted(plan.at("/id").asText());
		Answer first = planner().get(path + "?limit=2");
		assertThat(first.at("/items")).hasSize(2);
		Answer second = planner().get(path + "?limit=2&cursor=" + first.text("/next"));
		Answer third = planner().get(path + "?limit=2&cursor=" + second.text("/next"));
		assertThat(third.at("/items")).hasSize(1);
		assertThat(third.at("/next").isNull()).isTrue();
		assertThat(List.of(first, second, third)).flatExtracting((page) -> elements(page.at("/items")))
			.containsExactlyElementsOf(items(plan));
		Answer header = planner().get("/plans?limit=1&municipality=" + MUNICIPALITY);
		assertThat(header.at("/items/0/id").asText()).isEqualTo(plan.at("/id").asText());
		assertThat(header.at("/items/0/state").asText()).isEqualTo("draft");
		assertCounts(header.at("/items/0/counts"), 2, 3, 5);
		assertProblem(planner().get(path + "?limit=many"), 400);
	}

	@Test
	void changesEachKindOfValue() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String path = item(plan, 0);
		long version = items(plan).get(0).at("/version").asLong();

		JsonNode text = changed(path, version, "text", " Nocny spacer przez most. ");
		assertThat(text.at("/text").asText()).isEqualTo("Nocny spacer przez most.");
		JsonNode time = changed(path, text.at("/version").asLong(), "timeFrame", Map.of("source", "II kwartał 2025"));
		assertThat(time.at("/timeFrame/source").asText()).isEqualTo("II kwartał 2025");
		assertThat(time.at("/timeFrame/start").asText()).isEqualTo("2025-04-01");
		assertThat(time.at("/timeFrame/due").asText()).isEqualTo("2025-06-30");
		assertThat(time.at("/timeFrame/precision").asText()).isEqualTo("quarter");
		JsonNode parties = changed(path, time.at("/version").asLong(), "parties",
				List.of(Map.of("name", "OSP Lipówka", "role", "lead"), Map.of("name", "Koło Gospodyń")));
		assertThat(parties.at("/parties")).extracting(ApiTest::party)
			.containsExactly("OSP Lipówka: lead", "Koło Gospodyń: unspecified");
		JsonNode funding = changed(path, parties.at("/version").asLong(), "funding",
				Map.of("kind", "sources", "sources", List.of("sołectwo")));
		assertThat(funding.at("/funding/sources")).extracting(JsonNode::asText).containsExactly("sołectwo");
		JsonNode none = changed(path, funding.at("/version").asLong(), "funding", Map.of("kind", "none"));
		assertThat(none.at("/funding/kind").asText()).isEqualTo("none");
		assertThat(none.at("/text").asText()).isEqualTo("Nocny spacer przez most.");
	}

	@Test
	void aChangeToTheSameValueIsNoChange() {
		JsonNode plan = planOf(document("lipowka.txt"));
		long version = items(plan).get(0).at("/version").asLong();
		long commits = commits().countDocuments();
		Answer answer = planner().patch(item(plan, 0),
				Map.of("expectedVersion", version, "text", "Nocny spacer sąsiadów nad strugą."));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.at("/version").asLong()).isEqualTo(version);
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@Test
	void theSecondOfTwoEditsIsToldOfTheFirst() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String path = item(plan, 1);
		long version = items(plan).get(1).at("/version").asLong();
		Answer first = planner().patch(path, Map.of("expectedVersion", version, "text", "Pierwszy był szybszy."));
		assertThat(first.status()).as(first.body()).isEqualTo(200);
		Answer second = planner().in("en").patch(path, Map.of("expectedVersion", version, "text", "Drugi."));
		assertProblem(second, 409);
		assertThat(second.text("/title")).isEqualTo("Somebody was faster");
		assertThat(second.text("/current/text")).isEqualTo("Pierwszy był szybszy.");
		assertThat(second.at("/current/version").asLong()).isEqualTo(first.at("/version").asLong());
		assertThat(second.text("/changedBy")).isEqualTo("Planistka Demo");
		Answer told = planner().get("/history?limit=1&after=" + first.at("/position").asLong());
		assertThat(Instant.parse(second.text("/changedAt"))).isEqualTo(Instant.parse(told.text("/items/0/at")));
		assertThat(second.at("/position").asLong()).isEqualTo(first.at("/position").asLong());
		long current = second.at("/current/version").asLong();
		assertThat(planner().patch(path, Map.of("expectedVersion", current, "text", "Drugi.")).status()).isEqualTo(200);
	}

	@Test
	void theSameKeyIsOneChange() {
		JsonNode plan = planOf(document("lipowka.txt"));
		long version = items(plan).get(0).at("/version").asLong();
		Map<String, Object> body = Map.of("expectedVersion", version, "text", "Raz a dobrze.");
		String key = "key-" + UUID.randomUUID();
		Answer first = planner().patch(item(plan, 0), body, key);
		assertThat(first.status()).as(first.body()).isEqualTo(200);
		long commits = commits().countDocuments();
		Answer again = planner().patch(item(plan, 0), body, key);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json()).isEqualTo(first.json());
		assertThat(commits().countDocuments()).isEqualTo(commits);
		assertThat(lines("plan=" + plan.at("/id").asText() + "&q=dobrze", first)).hasSize(1);

		Map<String, Object> other = Map.of("expectedVersion", version, "text", "Inaczej.");
		assertRefused(planner().patch(item(plan, 0), other, key), 422, "idempotency-key-reused");
		assertRefused(planner().patch(item(plan, 1), body, key), 422, "idempotency-key-reused");
		assertRefused(planner().patch(item(plan, 0), body, " ".repeat(3) + "x".repeat(201)), 422,
				"idempotency-key-length");
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@Test
	void theSameKeyMakesOnePlanAndOneItem() {
		String key = "key-" + UUID.randomUUID();
		Map<String, Object> draft = draft();
		Answer plan = planner().post("/plans", draft, key);
		assertThat(plan.status()).as(plan.body()).isEqualTo(201);
		assertThat(planner().post("/plans", draft, key).json()).isEqualTo(plan.json());
		String items = "/plans/%s/items".formatted(plan.text("/id"));
		Map<String, Object> area = Map.of("level", "area", "number", "1", "text", "Jedna");
		Answer item = planner().post(items, area, key + "-area");
		assertThat(item.status()).as(item.body()).isEqualTo(201);
		assertThat(planner().post(items, area, key + "-area").json()).isEqualTo(item.json());
		assertThat(plan(plan.text("/id"), item.at("/position").asLong()).at("/sections")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo-auditor", "demo-analyst" })
	void whoOnlyReadsChangesNothing(String token) {
		JsonNode plan = planOf(document("lipowka.txt"));
		Api reader = planner().as(token);
		assertThat(reader.get("/plans/" + plan.at("/id").asText()).status()).isEqualTo(200);
		long commits = commits().countDocuments();
		long version = items(plan).get(0).at("/version").asLong();
		assertProblem(reader.patch(item(plan, 0), Map.of("expectedVersion", version, "text", "x")), 403);
		assertProblem(reader.post(item(plan, 0) + "/withdraw", Map.of("expectedVersion", version)), 403);
		assertProblem(reader.post(item(plan, 0) + "/move", Map.of("expectedVersion", version, "index", 0)), 403);
		assertProblem(reader.post("/plans", draft()), 403);
		assertProblem(reader.post("/plans/%s/items".formatted(plan.at("/id").asText()),
				Map.of("level", "area", "number", "9", "text", "x")), 403);
		assertProblem(imported(reader, document("lipowka.txt"), Map.of()), 403);
		assertProblem(imported(reader, document("lipowka.txt"), Map.of("dryRun", "true")), 403);
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "demo-planner-not", "DEMO-PLANNER" })
	void aWrongTokenOpensNothing(String token) {
		for (Api nobody : List.of(planner().as(token), planner().as(null))) {
			assertProblem(nobody.get("/plans"), 401);
			assertProblem(nobody.get("/history"), 401);
			assertProblem(nobody.get("/ledger/verification"), 401);
			assertProblem(nobody.patch("/plans/a/items/b", Map.of("expectedVersion", 1, "text", "x")), 401);
			assertProblem(imported(nobody, document("lipowka.txt"), Map.of()), 401);
		}
	}

	@Test
	void whatIsNotThereIsNotFound() {
		JsonNode plan = planOf(document("lipowka.txt"));
		assertAllUnknown(planner(), "none", "none");
		assertUnknownItem(planner(), plan.at("/id").asText(), "none");
		assertProblem(planner().get("/nothing"), 404);
	}

	@Test
	void anotherMunicipalitysPlanIsNotFound() {
		MunicipalityId other = this.identity.createMunicipality("obca", "Gmina Obca");
		this.identity.createAccount(other, "obca", "Planista Obcy", Role.PLANNER, "not-the-demo-password");
		this.identity.registerToken("obca", FOREIGN);
		Api foreigner = planner().as(FOREIGN);
		JsonNode plan = planOf(document("lipowka.txt"));
		String id = plan.at("/id").asText();
		long commits = commits().countDocuments();
		assertAllUnknown(foreigner, id, items(plan).get(0).at("/id").asText());
		assertProblem(imported(foreigner, document("lipowka.txt"), Map.of()), 404);
		assertProblem(foreigner.post("/plans", draft()), 404);
		assertProblem(foreigner.get("/plans?municipality=" + MUNICIPALITY), 404);
		assertThat(commits().countDocuments()).isEqualTo(commits);
		assertThat(foreigner.get("/plans").at("/items")).isEmpty();
		assertThat(foreigner.get("/history").at("/items")).isEmpty();
		Answer own = imported(foreigner, document("lipowka.txt"), Map.of("municipality", "obca"));
		assertThat(own.status()).as(own.body()).isEqualTo(201);
		assertThat(codes(own)).doesNotContain("same-file");
		assertAllUnknown(planner(), own.text("/planId"), "none");
	}

	private static void assertAllUnknown(Api caller, String plan, String item) {
		assertProblem(caller.get("/plans/" + plan), 404);
		assertProblem(caller.get("/plans/%s?after=1".formatted(plan)), 404);
		assertProblem(caller.get("/plans/%s/items".formatted(plan)), 404);
		assertProblem(caller.get("/history?plan=" + plan), 404);
		assertProblem(
				caller.post("/plans/%s/items".formatted(plan), Map.of("level", "area", "number", "9", "text", "x")),
				404);
		assertUnknownItem(caller, plan, item);
	}

	private static void assertUnknownItem(Api caller, String plan, String item) {
		String path = "/plans/%s/items/%s".formatted(plan, item);
		for (long version : List.of(0L, 3L, 5L)) {
			assertProblem(caller.patch(path, Map.of("expectedVersion", version, "text", "x")), 404);
		}
		assertProblem(caller.post(path + "/withdraw", Map.of("expectedVersion", 0)), 404);
		assertProblem(caller.post(path + "/restore", Map.of("expectedVersion", 0)), 404);
		assertProblem(caller.post(path + "/move", Map.of("expectedVersion", 0, "index", 0)), 404);
		assertProblem(caller.post("/plans/%s/items".formatted(plan),
				Map.of("level", "goal", "parent", "none", "number", "9", "text", "x")), 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "7", "null", "{}", "{\"expectedVersion\":V}", "{\"text\":\"x\"}",
			"{\"expectedVersion\":\"soon\",\"text\":\"x\"}", "{\"expectedVersion\":V,\"text\":{}}",
			"{\"expectedVersion\":V,\"text\":\"x\",\"timeFrame\":\"2025\"}", "{\"expectedVersion\":V,\"timeFrame\":7}",
			"{\"expectedVersion\":V,\"timeFrame\":{\"from\":\"2025\"}}",
			"{\"expectedVersion\":V,\"parties\":\"Gmina\"}", "{\"expectedVersion\":V,\"parties\":[null]}",
			"{\"expectedVersion\":V,\"parties\":[{\"name\":\"Gmina\",\"role\":\"boss\"}]}",
			"{\"expectedVersion\":V,\"funding\":{\"kind\":\"rich\"}}", "{\"expectedVersion\":V,\"funding\":{}}",
			"{\"expectedVersion\":V,\"funding\":{\"kind\":\"sources\",\"sources\":[null]}}",
			"{\"expectedVersion\":V,\"text\":\"x\"} and more" })
	void whatCannotBeReadIsRefused(String body) {
		JsonNode plan = demoPlan();
		String version = items(plan).get(0).at("/version").asText();
		long commits = commits().countDocuments();
		assertProblem(planner().patch(item(plan, 0), body.replace("V", version)), 400);
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/plans                          | {"kind":"SocialProblemsStrategy"                                    | 400
					/plans                          | {"kind":"SocialProblemsStrategy","title":"x","period":7}            | 400
					/plans                          | {"kind":"Cookbook","title":"x"}                                     | 422
					/plans                          | {"kind":"SocialProblemsStrategy","title":" "}                       | 422
					/plans                          | {"kind":"SocialProblemsStrategy"}                                   | 422
					/plans/demo-strategia/items     | {"level":"planet","parent":"G","number":"1","text":"x","timeFrame":"2025"} | 422
					/plans/demo-strategia/items     | {"level":"goal","number":"1","text":"x"}                            | 422
					/plans/demo-strategia/items     | {"level":"area","number":"1"}                                       | 422
					/plans/demo-strategia/items     | {"parent":"G","number":"1","text":"x"}                              | 201
					/plans/demo-strategia/items     | {"parent":"G","number":"1","text":"x","timeFrame":7}                | 400
					/plans/demo-strategia/items     | {"parent":"G","text":"x","timeFrame":"2025","parties":[null]}       | 400
					/plans/demo-strategia/items/I/withdraw | {}                                                           | 400
					/plans/demo-strategia/items/I/move     | {"expectedVersion":0}                                        | 400
					""")
	void whatCannotBeReadIsNotPosted(String path, String body, int status) {
		JsonNode plan = demoPlan();
		String goal = plan.at("/sections/0/sections/0/id").asText();
		String item = items(plan).get(0).at("/id").asText();
		Answer answer = planner().post(path.replace("/I/", "/" + item + "/"),
				body.replace("\"G\"", "\"" + goal + "\""));
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		if (status >= 400) {
			assertProblem(answer, status);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			"text":"  \\t "                                                       | text-blank
			"text":""                                                           | text-blank
			"parties":[{"name":" ","role":"lead"}]                              | text-blank
			"parties":[{"name":"A","role":"lead"},{"name":"A ","role":"lead"}]  | party-twice
			"funding":{"kind":"sources"}                                        | funding-sources
			"funding":{"kind":"none","sources":["A"]}                           | funding-sources
			""")
	void aBrokenRuleHasACode(String change, String code) {
		JsonNode plan = demoPlan();
		String version = items(plan).get(0).at("/version").asText();
		long commits = commits().countDocuments();
		Answer answer = planner().in("en")
			.patch(item(plan, 0), "{\"expectedVersion\":%s,%s}".formatted(version, change));
		assertRefused(answer, 422, code);
		assertThat(answer.text("/title")).isEqualTo("A rule does not allow this");
		assertThat(commits().countDocuments()).isEqualTo(commits);
	}

	@Test
	void textComesBackAsItWasSent() {
		JsonNode plan = planOf(document("lipowka.txt"));
		long version = items(plan).get(0).at("/version").asLong();
		String text = "„ąęł” <b>&amp;</b> {0} '' \\ \"x\" 👵🏽 e\u0301 \u200d $a.b %s koniec";
		JsonNode item = changed(item(plan, 0), version, "text", text);
		assertThat(item.at("/text").asText()).isEqualTo(text);
		Answer longest = planner().patch(item(plan, 0),
				Map.of("expectedVersion", item.at("/version").asLong(), "text", "ą".repeat(4000)));
		assertThat(longest.status()).isEqualTo(200);
		assertRefused(
				planner().patch(item(plan, 0),
						Map.of("expectedVersion", longest.at("/version").asLong(), "text", "x".repeat(4001))),
				422, "text-too-long");
	}

	@Test
	void halfACharacterDoesNotBreakTheLedger() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String version = items(plan).get(0).at("/version").asText();
		for (String half : List.of("\\ud83d", "\\udc75", "\\udc75\\ud83d")) {
			Answer answer = planner().patch(item(plan, 0),
					"{\"expectedVersion\":%s,\"reason\":\"%s\",\"text\":\"pół %s znaku\"}".formatted(version, half,
							half));
			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		}
		assertIntact();
	}

	@Test
	void tellsTheHistoryNewestFirst() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String id = plan.at("/id").asText();
		String itemId = items(plan).get(0).at("/id").asText();
		long version = items(plan).get(0).at("/version").asLong();
		String reason = "uchwała " + UUID.randomUUID();
		Answer answer = planner().patch(item(plan, 0),
				Map.of("expectedVersion", version, "text", "Spacer o świcie.", "reason", reason));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);

		List<JsonNode> all = lines("plan=" + id, answer);
		assertThat(all).extracting((line) -> line.at("/position").asLong())
			.isSortedAccordingTo((one, other) -> Long.compare(other, one))
			.doesNotHaveDuplicates();
		assertThat(all).extracting((line) -> line.at("/version").asLong())
			.hasSize((int) answer.at("/version").asLong() + 1);
		JsonNode newest = all.getFirst();
		assertThat(newest.at("/position").asLong()).isEqualTo(answer.at("/position").asLong());
		assertThat(newest.at("/event").asText()).isEqualTo("plans.element-reworded");
		assertThat(newest.at("/sentence").asText()).contains("Nocny spacer sąsiadów nad strugą.", "Spacer o świcie.");
		assertThat(newest.at("/old").asText()).isEqualTo("Nocny spacer sąsiadów nad strugą.");
		assertThat(newest.at("/new").asText()).isEqualTo("Spacer o świcie.");
		assertThat(newest.at("/reason").asText()).isEqualTo(reason);
		assertThat(newest.at("/channel").asText()).isEqualTo("api");
		assertThat(newest.at("/actor").asText()).isEqualTo("Planistka Demo");
		assertThat(newest.at("/item").asText()).isEqualTo(itemId);
		assertThat(newest.at("/plan").asText()).isEqualTo(id);

		assertThat(lines("item=" + itemId, answer)).hasSize(2);
		assertThat(lines("q=" + reason.substring(8), answer)).hasSize(1);
		assertThat(lines("plan=%s&q=SPACER".formatted(id), answer)).hasSize(2);
		assertThat(lines("plan=%s&q=nowhere".formatted(id), answer)).isEmpty();
		assertThat(lines("plan=%s&actor=planistka".formatted(id), answer)).hasSameSizeAs(all);
		assertThat(lines("plan=%s&actor=Audytor".formatted(id), answer)).isEmpty();
		assertThat(lines("plan=%s&limit=3".formatted(id), answer)).containsExactlyElementsOf(all.subList(0, 3));
		Answer rest = planner().get("/history?plan=%s&cursor=%d".formatted(id, all.get(2).at("/position").asLong()));
		assertThat(elements(rest.at("/items"))).containsExactlyElementsOf(all.subList(3, all.size()));
		assertProblem(planner().get("/history?from=yesterday"), 400);
	}

	@Test
	void theHistoryHasDays() {
		JsonNode plan = demoPlan();
		LocalDate today = today();
		String id = plan.at("/id").asText();
		List<JsonNode> all = elements(planner().get("/history?plan=" + id).at("/items"));
		LocalDate some = day(all.get(all.size() / 3));
		assertThat(elements(planner().get("/history?plan=%s&from=%s&to=%s".formatted(id, some, some)).at("/items")))
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(day(line)).isEqualTo(some))
			.hasSize((int) all.stream().filter((line) -> day(line).equals(some)).count());
		assertThat(planner().get("/history?plan=%s&from=%s".formatted(id, today.plusDays(1))).at("/items")).isEmpty();
		assertThat(elements(planner().get("/history?plan=%s&to=%s".formatted(id, some.minusDays(1))).at("/items")))
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(day(line)).isBefore(some));
	}

	@Test
	void speaksTheCallersLanguage() {
		JsonNode plan = planOf(document("lipowka.txt"));
		String path = item(plan, 0);
		Answer answer = planner().patch(path,
				Map.of("expectedVersion", items(plan).get(0).at("/version").asLong(), "timeFrame", "2030"));
		String newest = "/history?limit=1&plan=%s&after=%d".formatted(plan.at("/id").asText(),
				answer.at("/position").asLong());
		assertThat(Api.patiently(() -> planner().in("en").get(newest)).text("/items/0/sentence"))
			.isEqualTo("The time frame was changed: from “2022 – 2026” to “2030”.");
		assertThat(Api.patiently(() -> planner().get(newest)).text("/items/0/sentence")).contains("2022 – 2026", "2030")
			.doesNotContain("changed");
		assertThat(planner().in("en-GB,pl;q=0.5").get("/plans/none").text("/title")).isEqualTo("There is no such page");
		for (Api pole : List.of(planner(), planner().in("pl"), planner().in("de"), planner().in(";;"))) {
			assertThat(pole.get("/plans/none").text("/title")).isEqualTo("Nie ma takiej strony");
		}
		Answer rule = planner().in("en")
			.patch(path, Map.of("expectedVersion", answer.at("/version").asLong(), "text", " "));
		assertThat(rule.text("/detail")).isEqualTo("The text must not be empty.");
	}

	@Test
	void waitsForItsReadModelOrSaysThatItIsLate() {
		JsonNode plan = demoPlan();
		long ahead = Long.MAX_VALUE;
		for (String path : List.of("/plans?after=", "/plans/demo-strategia?after=",
				"/plans/demo-strategia/items?after=", "/history?after=", "/history?plan=demo-strategia&after=")) {
			Answer answer = planner().get(path + ahead);
			assertProblem(answer, 503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(planner().get(path + plan.at("/position").asLong()).status()).isEqualTo(200);
		}
	}

	@Test
	void aWriteElsewhereIsNotWaitedForInVain() {
		demoPlan();
		JsonNode other = planOf(document("lipowka.txt"));
		long position = other.at("/position").asLong();
		for (String path : List.of("/plans/demo-strategia?after=", "/plans/demo-strategia/items?after=",
				"/history?plan=demo-strategia&after=")) {
			assertThat(Api.patiently(() -> planner().get(path + position)).status()).isEqualTo(200);
		}
	}

	@Test
	void aPlanIsMadeByHand() {
		Answer draft = planner().post("/plans", draft());
		assertThat(draft.status()).as(draft.body()).isEqualTo(201);
		String plan = draft.text("/id");
		// each right after the other, however late the read model is
		String area = added(plan, Map.of("level", "area", "number", "1", "text", "Woda"));
		String goal = added(plan, Map.of("level", "goal", "parent", area, "number", "1", "text", "Czysta struga"));
		String other = added(plan, Map.of("level", "goal", "parent", area, "number", "2", "text", "Suche piwnice"));
		String first = added(plan, Map.of("parent", goal, "number", "1", "text", "Kosze", "timeFrame", "2026"));
		Answer made = planner().post("/plans/%s/items".formatted(plan),
				Map.of("level", "action", "parent", goal, "number", "2", "text", "Pompy", "timeFrame",
						Map.of("source", "2026–2027"), "parties", List.of(Map.of("name", "OSP", "role", "lead")),
						"funding", Map.of("kind", "sources", "sources", List.of("powiat"))));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		String second = made.text("/id");
		String path = "/plans/%s/items/%s".formatted(plan, second);

		Answer moved = planner().post(path + "/move", Map.of("expectedVersion", made.at("/version").asLong(), "parent",
				other, "index", 0, "reason", "tu pasuje"));
		assertThat(moved.status()).as(moved.body()).isEqualTo(200);
		Answer withdrawn = planner().post(path + "/withdraw", Map.of("expectedVersion", moved.at("/version").asLong()));
		assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
		assertRefused(planner().patch(path, Map.of("expectedVersion", withdrawn.at("/version").asLong(), "text", "x")),
				422, "element-withdrawn");
		assertThat(plan(plan, withdrawn.at("/position").asLong()).at("/counts/items").asInt()).isEqualTo(1);
		Answer restored = planner().post(path + "/restore",
				Map.of("expectedVersion", withdrawn.at("/version").asLong()));
		assertThat(restored.status()).as(restored.body()).isEqualTo(200);
		assertProblem(planner().post(path + "/withdraw", Map.of("expectedVersion", made.at("/version").asLong())), 409);
		assertRefused(
				planner().post(path + "/move",
						Map.of("expectedVersion", restored.at("/version").asLong(), "parent", other, "index", 7)),
				422, "place-unknown");
		assertRefused(
				planner().post(path + "/move",
						Map.of("expectedVersion", restored.at("/version").asLong(), "parent", area, "index", 0)),
				422, "level-wrong");

		JsonNode table = plan(plan, restored.at("/position").asLong()).json();
		assertThat(table.at("/title").asText()).isEqualTo("Strategia strugi");
		assertThat(table.at("/period/edtf").asText()).isEqualTo("2026/2030");
		assertCounts(table.at("/counts"), 1, 2, 2);
		assertThat(table.at("/sections/0/sections/0/rows/0/id").asText()).isEqualTo(first);
		assertThat(table.at("/sections/0/sections/1/rows/0/id").asText()).isEqualTo(second);
		assertThat(lines("plan=" + plan, restored)).extracting((line) -> line.at("/event").asText())
			.containsExactly("plans.element-restored", "plans.element-withdrawn", "plans.element-moved",
					"strategy.action-added", "strategy.action-added", "strategy.goal-added", "strategy.goal-added",
					"strategy.area-added", "strategy.strategy-drafted");
	}

	@Test
	void theLedgerIsIntactAndSigned() throws GeneralSecurityException {
		planOf(document("lipowka.txt"));
		Answer verification = planner().get("/ledger/verification");
		assertThat(verification.at("/intact").asBoolean()).as(verification.body()).isTrue();
		assertThat(verification.at("/commits").asLong()).isEqualTo(commits().countDocuments());
		assertThat(verification.at("/firstBad").isNull()).isTrue();

		JsonNode checkpoint = planner().get("/ledger/checkpoint").json();
		Document signed = commits().find(Filters.eq("_id", checkpoint.at("/size").asLong())).first();
		assertThat(Base64.getDecoder().decode(checkpoint.at("/root").asText()))
			.isEqualTo(signed.get("root", Binary.class).getData());
		Answer pem = planner().get("/ledger/key");
		assertThat(pem.contentType()).startsWith("application/x-pem-file");
		assertThat(pem.body()).doesNotContain("PRIVATE");
		PublicKey key = KeyFactory.getInstance("Ed25519")
			.generatePublic(new X509EncodedKeySpec(
					Base64.getMimeDecoder().decode(pem.body().replaceAll("-----[A-Z ]+-----", ""))));
		String text = "%s\n%d\n%s\n".formatted(checkpoint.at("/origin").asText(), checkpoint.at("/size").asLong(),
				checkpoint.at("/root").asText());
		String note = checkpoint.at("/note").asText();
		assertThat(note).startsWith(text + "\n\u2014 " + checkpoint.at("/origin").asText() + " ");
		byte[] named = Base64.getDecoder().decode(note.substring(note.lastIndexOf(' ') + 1).strip());
		byte[] signature = Arrays.copyOfRange(named, 4, named.length);
		assertThat(verifies(key, text, signature)).isTrue();
		assertThat(verifies(key, text.replace("utrwal", "utrwai"), signature)).isFalse();
	}

	private static boolean verifies(PublicKey key, String text, byte[] signature) throws GeneralSecurityException {
		Signature check = Signature.getInstance("Ed25519");
		check.initVerify(key);
		check.update(text.getBytes(StandardCharsets.UTF_8));
		return check.verify(signature);
	}

	@Test
	void oneChangedByteIsFound() {
		JsonNode plan = planOf(document("lipowka.txt"));
		long commit = plan.at("/position").asLong() >> 10;
		Document stored = commits().find(Filters.eq("_id", commit)).first();
		for (String field : List.of("p", "md")) {
			String place = "e.2." + field;
			String before = stored.getList("e", Document.class).get(2).getString(field);
			char[] changed = before.toCharArray();
			changed[changed.length / 2]++;
			commits().updateOne(Filters.eq("_id", commit), Updates.set(place, new String(changed)));
			try {
				Answer answer = planner().get("/ledger/verification");
				assertThat(answer.at("/intact").asBoolean()).as(answer.body()).isFalse();
				assertThat(answer.at("/firstBad").asLong()).isEqualTo(commit);
			}
			finally {
				commits().updateOne(Filters.eq("_id", commit), Updates.set(place, before));
			}
		}
		assertIntact();
	}

	private void assertIntact() {
		Answer verification = planner().get("/ledger/verification");
		assertThat(verification.at("/intact").asBoolean()).as(verification.body()).isTrue();
	}

	private MongoCollection<Document> commits() {
		return this.database.getCollection("commits");
	}

	private long plans() {
		return planner().get("/plans").at("/items").size();
	}

	/** It is there from the start, as soon as the read model is. */
	private JsonNode demoPlan() {
		long version = this.database.getCollection("commits")
			.find(Filters.eq("k", "demo-strategia:0"))
			.map((commit) -> commit.getLong("_id") << 10)
			.first();
		return plan("demo-strategia", version).json();
	}

	private List<JsonNode> items(JsonNode plan) {
		return elements(planner().get("/plans/%s/items".formatted(plan.at("/id").asText())).at("/items"));
	}

	private String item(JsonNode plan, int index) {
		return "/plans/%s/items/%s".formatted(plan.at("/id").asText(), items(plan).get(index).at("/id").asText());
	}

	private String added(String plan, Map<String, Object> item) {
		Answer answer = planner().post("/plans/%s/items".formatted(plan), item);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.text("/id");
	}

	/** Changes a value; the item as it is then. */
	private JsonNode changed(String path, long version, String name, Object value) {
		Answer answer = planner().patch(path, Map.of("expectedVersion", version, name, value));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		String plan = path.split("/")[2];
		String id = path.split("/")[4];
		Answer items = Api.patiently(
				() -> planner().get("/plans/%s/items?after=%d".formatted(plan, answer.at("/position").asLong())));
		JsonNode item = elements(items.at("/items")).stream()
			.filter((candidate) -> candidate.at("/id").asText().equals(id))
			.findFirst()
			.orElseThrow();
		assertThat(item.at("/version").asLong()).isEqualTo(answer.at("/version").asLong());
		return item;
	}

	private List<JsonNode> lines(String query, Answer after) {
		Answer answer = Api
			.patiently(() -> planner().get("/history?%s&after=%d".formatted(query, after.at("/position").asLong())));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return elements(answer.at("/items"));
	}

	private static Map<String, Object> draft() {
		return new HashMap<>(Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy", "title",
				"Strategia strugi", "period", "2026–2030"));
	}

	/** The document, with a line at its end that no other has. */
	private static byte[] unique(String name) {
		return (new String(document(name), StandardCharsets.UTF_8) + "\n\n" + UUID.randomUUID() + "\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static LocalDate day(JsonNode line) {
		return LocalDate.ofInstant(Instant.parse(line.at("/at").asText()), ZoneId.of("Europe/Warsaw"));
	}

	private static List<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	private static List<String> codes(Answer answer) {
		return elements(answer.at("/issues")).stream().map((issue) -> issue.at("/code").asText()).toList();
	}

	private static String party(JsonNode party) {
		return "%s: %s".formatted(party.at("/name").asText(), party.at("/role").asText());
	}

	private static void assertCounts(JsonNode counts, int areas, int goals, int items) {
		assertThat(counts.at("/areas").asInt(-1)).isEqualTo(areas);
		assertThat(counts.at("/goals").asInt(-1)).isEqualTo(goals);
		assertThat(counts.at("/items").asInt(-1)).isEqualTo(items);
	}

	private static void assertRefused(Answer answer, int status, String code) {
		assertProblem(answer, status);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	private static void assertProblem(Answer answer, int status) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.contentType()).as(answer.body()).startsWith("application/problem+json");
		assertThat(answer.at("/status").asInt()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("/title")).as(answer.body()).isNotBlank();
		assertThat(answer.text("/detail")).as(answer.body()).isNotBlank();
	}

}
