package pl.utrwal.bootstrap;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No call of the API passes over a parameter that it does not take.
 */
class KnownParametersTest extends RunningTest {

	private static final String CODE = "parameter-unknown";

	@Test
	void everyGetNamesAParameterThatItDoesNotTake() {
		for (String path : gets().keySet()) {
			Answer answer = planner().in("en").get(path + "?nonsense=1");
			assertThat(answer.status()).as(path).isEqualTo(400);
			assertThat(answer.text("/code")).as(path).isEqualTo(CODE);
			assertThat(answer.text("/detail")).as(path).contains("nonsense");
			assertThat(answer.text("/errors/0/parameter")).as(path).isEqualTo("nonsense");
		}
	}

	@Test
	void everyGetTakesWhatItsDescriptionNamesAndAfter() {
		gets().forEach((path, parameters) -> {
			assertThat(code(planner().get(path + "?after=0"))).as(path).isNotEqualTo(CODE);
			for (String parameter : parameters) {
				assertThat(code(planner().get("%s?%s=1".formatted(path, parameter)))).as(path + " " + parameter)
					.isNotEqualTo(CODE);
			}
		});
		assertThat(gets().get("/items")).contains("party", "inForceOn", "position", "knownOn", "limit");
		assertThat(gets().get("/plans/x/indicators")).contains("item", "inForceOn", "position", "knownOn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/triggers", "/duties", "/reports", "/history", "/plans/demo-strategia/amendments",
			"/plans/demo-strategia/references", "/plans/demo-program/calls" })
	void whatIsToldOfNowOnlyRefusesAMoment(String path) {
		for (String moment : List.of("knownOn=2024-01-01", "position=1")) {
			Answer answer = planner().get(path + "?" + moment);
			assertThat(answer.status()).as(moment).isEqualTo(400);
			assertThat(answer.text("/detail")).contains(moment.substring(0, moment.indexOf('=')));
		}
	}

	@Test
	void aWriteNamesItToo() {
		for (Answer answer : List.of(planner().post("/plans?dryrun=true", Map.of("title", "x")),
				planner().patch("/plans/demo-strategia?force=1", Map.of("title", "x")),
				planner().delete("/partners/demo-gops/aliases?alias=x&name=y"),
				imported(planner(), document("lipowka.txt"), Map.of("dryrun", "true")))) {
			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
			assertThat(answer.text("/code")).isEqualTo(CODE);
		}
		assertThat(planner().get("/history?limit=1").text("/code")).isNull();
	}

	@Test
	void aBodyNamesTheMemberThatNobodyReads() {
		String item = "/plans/demo-strategia/items/a3c1d011-27f1-3811-bb79-ad104da1de7d";
		Answer lost = planner().in("en").patch(item, Map.of("expectedVersion", 1, "reazon", "x", "timeFrame", "2027"));
		assertThat(lost.status()).isEqualTo(400);
		assertThat(lost.text("/code")).isEqualTo("member-unknown");
		assertThat(lost.text("/detail")).isEqualTo("This call has no member “reazon”.");
		assertThat(lost.text("/errors/0/pointer")).isEqualTo("/reazon");
		assertThat(
				planner().patch(item, Map.of("expectedVersion", 43.9, "timeFrame", "2027")).text("/errors/0/pointer"))
			.isEqualTo("/expectedVersion");
		assertThat(planner().patch(item, Map.of("expectedVersion", List.of(), "timeFrame", "2027")).text("/code"))
			.isEqualTo("member-wrong");
	}

	@Test
	void aBodyThatIsTooLargeIsRefusedWhetherOrNotItsLengthIsSaid() throws Exception {
		String body = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
		for (HttpRequest.BodyPublisher publisher : List.of(BodyPublishers.ofString(body),
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))) {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(api("/partners"))
					.header("Authorization", "Bearer demo-planner")
					.header("Content-Type", "application/json")
					.header("Accept-Language", "en")
					.POST(publisher)
					.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(413);
			assertThat(answer.body()).contains("body-too-large", "1 MB at most");
		}
	}

	@Test
	void aTextThatIsTooLongIsRefusedBeforeItIsLookedAt() {
		String item = "/plans/demo-strategia/items/a3c1d011-27f1-3811-bb79-ad104da1de7d";
		String text = "12 osób, ".repeat(20_000);
		for (String member : List.of("timeFrame", "quantities", "cost")) {
			Answer answer = planner().patch(item, Map.of("expectedVersion", 1, member, text));
			assertThat(answer.status()).as(member).isEqualTo(422);
			assertThat(answer.text("/code")).isEqualTo("text-too-long");
		}
		Answer parties = planner().patch(item, Map.of("expectedVersion", 1, "parties",
				IntStream.range(0, 5000).mapToObj((i) -> Map.of("name", "p" + i, "role", "lead")).toList()));
		assertThat(parties.status()).isIn(422, 409);
	}

	@Test
	void everyWriteNamesAMemberThatItDoesNotTake() {
		int asked = 0;
		for (Map.Entry<String, JsonNode> path : planner().get("/openapi").at("/paths").properties()) {
			JsonNode post = path.getValue().at("/post");
			if (!post.at("/requestBody/content/application~1json").isMissingNode()) {
				String address = path.getKey().replace("/api/v1", "").replaceAll("\\{[^}]+}", "x");
				Answer answer = planner().post(address, Map.of("nonsense", 1, "expectedVersion", 1));
				if (answer.status() != 403 && !address.contains("/references/")) {
					asked++;
					// it may miss another one first
					assertThat(answer.text("/code")).as(address).startsWith("member-");
					assertThat(answer.text("/errors/0/pointer")).as(address).startsWith("/");
				}
			}
		}
		assertThat(asked).isGreaterThan(10);
	}

	@Test
	void aBodyThatLacksSomethingNamesIt() {
		int named = 0;
		for (Map.Entry<String, JsonNode> path : planner().get("/openapi").at("/paths").properties()) {
			for (String method : List.of("post", "patch", "put")) {
				String address = path.getKey().replace("/api/v1", "").replaceAll("\\{[^}]+}", "x");
				if (!path.getValue().at("/" + method).isMissingNode() && !address.equals("/ledger/compare")) {
					Answer answer = switch (method) {
						case "post" -> planner().post(address, Map.of());
						case "patch" -> planner().patch(address, Map.of());
						default -> planner().put(address, Map.of());
					};
					if (answer.status() == 400) {
						named++;
						assertThat(answer.text("/code")).as(method + " " + address).isNotNull();
						assertThat(answer.json().has("errors") || answer.text("/code").equals("not-one-member"))
							.as(method + " " + address)
							.isTrue();
					}
				}
			}
		}
		assertThat(named).isGreaterThan(10);
	}

	@ParameterizedTest
	@CsvSource({ "/plans/demo-strategia/items/x/references/y, index", "/items?year=dwa, year",
			"/items?status=x, status", "/items?dates=x, dates", "/history?format=doc, format", "/plans?limit=x, limit",
			"/plans/demo-strategia/difference, from", "/plans/demo-strategia/indicators?knownOn=wczoraj, knownOn",
			"/duties?year=1, year" })
	void aParameterThatDoesNotFitIsNamed(String path, String parameter) {
		Answer answer = path.contains("/references/") ? planner().post(path, Map.of("expectedVersion", 1))
				: planner().get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.text("/errors/0/parameter")).isEqualTo(parameter);
		assertThat(answer.text("/detail")).contains(parameter);
	}

	@Test
	void aNumberIsWhole() {
		for (Map<String, Object> body : List.<Map<String, Object>>of(Map.of("duty", "x", "year", 2026.5),
				Map.of("duty", "x", "year", "2026,5"))) {
			Answer answer = planner().post("/duties/fulfilments", body);
			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/year");
		}
	}

	@Test
	void whatIsNotSeenIsNamedByItsPlaceAndKeptOutOfEveryText() {
		String item = "/plans/demo-strategia/items/a3c1d011-27f1-3811-bb79-ad104da1de7d";
		String hidden = "raz\u202edwa";
		Map<String, Object> parties = Map.of("expectedVersion", 1, "parties",
				List.of(Map.of("name", "GOPS"), Map.of("name", hidden)));
		assertHidden(planner().patch(item, Map.of("expectedVersion", 1, "text", hidden)), "/text");
		assertHidden(planner().patch(item, Map.of("expectedVersion", 1, "reason", hidden, "text", "x")), "/reason");
		assertHidden(planner().patch(item, Map.of("expectedVersion", 1, "timeFrame", hidden)), "/timeFrame");
		assertHidden(planner().patch(item, Map.of("expectedVersion", 1, "cost", Map.of("source", hidden))), "/cost");
		assertHidden(planner().patch(item, Map.of("expectedVersion", 1, "words", Map.of("text", hidden))),
				"/words/text");
		assertHidden(planner().patch(item, parties), "/parties/1/name");
		String alias = UUID.randomUUID().toString();
		String partner = planner()
			.post("/partners", Map.of("kind", "unit", "name", "n" + alias, "aliases", List.of(alias)))
			.text("/id");
		assertHidden(planner().delete("/partners/%s/aliases?alias=%s&reason=a%%07b".formatted(partner, alias)), null);
		Answer words = planner().in("en").post("/partners", Map.of("kind", "unit", "name", "dom\u0007"));
		assertHidden(words, "/name");
		assertThat(words.text("/detail")).contains("U+0007");
	}

	private static void assertHidden(Answer answer, String pointer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo("text-hidden-character");
		assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
	}

	@Test
	void aTimeFrameRunsForward() {
		String item = "/plans/demo-strategia/items/a3c1d011-27f1-3811-bb79-ad104da1de7d";
		for (Answer answer : List.of(planner().patch(item, Map.of("expectedVersion", 1, "timeFrame", "2027–2024")),
				planner().post("/plans/demo-strategia/items",
						Map.of("parent", "x", "text", "x", "timeFrame", Map.of("source", "od 2027 do 2024"))),
				planner().patch("/plans/demo-strategia", Map.of("period", "2027–2024")),
				planner().post("/plans", Map.of("municipality", MUNICIPALITY, "kind", "SocialProblemsStrategy", "title",
						"x", "period", "2030–2024")))) {
			assertThat(answer.status()).as(answer.body()).isEqualTo(422);
			assertThat(answer.text("/code")).isEqualTo("time-frame-backwards");
		}
	}

	@Test
	void aMomentIsADayOrAPosition() {
		for (String path : List.of("/plans", "/items", "/partners", "/partnerships", "/partners/unresolved")) {
			assertThat(planner().get(path + "?knownOn=2024-01-01&position=1").text("/code")).as(path)
				.isEqualTo("day-and-position");
			assertThat(planner().get(path + "?position=" + Long.MAX_VALUE).text("/code")).as(path)
				.isEqualTo("position-not-reached");
		}
	}

	/** Null unless it is a problem. */
	private static String code(Answer answer) {
		return answer.contentType().startsWith("application/problem+json") ? answer.text("/code") : null;
	}

	/** The parameters of each, by its path. */
	private Map<String, List<String>> gets() {
		Map<String, List<String>> gets = new TreeMap<>();
		planner().get("/openapi").at("/paths").properties().forEach((path) -> {
			JsonNode get = path.getValue().at("/get");
			if (!get.isMissingNode()) {
				List<String> names = new ArrayList<>();
				get.at("/parameters").forEach((parameter) -> {
					if (parameter.at("/in").asText().equals("query")) {
						names.add(parameter.at("/name").asText());
					}
				});
				gets.put(path.getKey().replace("/api/v1", "").replaceAll("\\{[^}]+}", "x"), names);
			}
		});
		assertThat(gets).hasSizeGreaterThan(25);
		return gets;
	}

}
