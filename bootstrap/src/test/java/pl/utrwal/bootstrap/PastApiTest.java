package pl.utrwal.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.bootstrap.Api.Answer;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.MunicipalityId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API says of plans as they were, and of how two states of one differ.
 */
class PastApiTest extends RunningTest {

	private static final String DEMO = "/plans/demo-strategia";

	private static final String FOREIGN = "foreign-in-the-past";

	@Autowired
	private IdentitySetup identity;

	@Test
	void aDayIsTheTableAtItsEnd() {
		assertThat(meetings(703)).isEqualTo("I kwartał 2025");
		assertThat(meetings(701)).isEqualTo("II kwartał 2025");
		assertThat(meetings(32)).isEqualTo("II kwartał 2025");
		assertThat(meetings(30)).isEqualTo("II–III kwartał 2027");
		Answer then = planner().get(DEMO + "?knownOn=" + ago(701));
		assertThat(then.text("/asOf/knownOn")).isEqualTo(ago(701).toString());
		assertThat(then.at("/asOf/future").asBoolean()).isFalse();
		assertThat(then.at("/counts/items").asInt()).isEqualTo(14);
		assertThat(planner().get(DEMO).at("/asOf").isNull()).isTrue();
		assertThat(planner().get(DEMO + "?position=" + then.at("/position").asLong()).at("/sections"))
			.isEqualTo(then.at("/sections"));
	}

	@Test
	void aDayThatHasNotComeIsToday() {
		Answer tomorrow = planner().get(DEMO + "?knownOn=" + ago(-1));
		assertThat(tomorrow.status()).isEqualTo(200);
		assertThat(tomorrow.at("/asOf/future").asBoolean()).isTrue();
		assertThat(tomorrow.text("/asOf/knownOn")).isEqualTo(ago(0).toString());
		assertThat(tomorrow.at("/sections")).isEqualTo(planner().get(DEMO).at("/sections"));
	}

	@Test
	void aPositionIsTheTableAfterItsEvent() {
		Answer imported = imported(planner(), document("lipowka.txt"), Map.of());
		String id = imported.text("/planId");
		long begun = imported.at("/position").asLong();
		JsonNode plan = plan(id, begun).json();
		JsonNode item = items(plan(id, begun)).getFirst();
		Answer first = reworded(id, item, item.at("/version").asLong(), "Pierwsza zmiana.");
		long foreign = imported(planner(), document("lipowka.txt"), Map.of()).at("/position").asLong();
		Answer second = reworded(id, item, first.at("/version").asLong(), "Druga zmiana.");
		plan(id, second.at("/position").asLong());

		assertText(id, begun, begun, item.at("/text").asText());
		assertText(id, first.at("/position").asLong(), first.at("/position").asLong(), "Pierwsza zmiana.");
		assertText(id, foreign, first.at("/position").asLong(), "Pierwsza zmiana.");
		assertText(id, second.at("/position").asLong(), second.at("/position").asLong(), "Druga zmiana.");
		assertThat(planner().get("/plans/%s?position=%d".formatted(id, begun)).at("/sections"))
			.isEqualTo(plan.at("/sections"));

		long before = (begun >> 10 << 10) - 1;
		assertRefused(planner().in("en").get("/plans/%s?position=%d".formatted(id, before)), 404, "plan-not-begun",
				"This plan had not begun at that time.");
		assertRefused(planner().in("en").get("/plans/%s/items?position=-1".formatted(id)), 404, "plan-not-begun",
				"This plan had not begun at that time.");
		assertRefused(planner().get("/plans/%s?knownOn=%s".formatted(id, ago(1))), 404, "plan-not-begun",
				"W tym czasie tego planu jeszcze nie było.");
		assertRefused(planner().get("/plans/%s?position=%d".formatted(id, Long.MAX_VALUE)), 404, "position-not-reached",
				"Nic jeszcze nie zapisano pod pozycją 9223372036854775807.");
		assertRefused(planner().get("/plans/%s?position=%d&knownOn=%s".formatted(id, begun, ago(0))), 400,
				"day-and-position", "Podaj dzień albo pozycję, nie oba naraz.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?position=x", "?knownOn=yesterday", "/items?knownOn=2025-02-30", "/difference",
			"/difference?to=1", "/difference?from=x", "/difference?from=1&fromDay=2025-01-01" })
	void whatCannotBeReadIsRefused(String query) {
		assertThat(planner().get(DEMO + query).status()).as(query).isEqualTo(400);
	}

	@Test
	void whoIsOfAnotherMunicipalityFindsNoPast() {
		MunicipalityId elsewhere = this.identity.createMunicipality("elsewhere-past", "Gmina Gdzie Indziej");
		this.identity.createAccount(elsewhere, FOREIGN, "Obca Planistka", Role.PLANNER, "utrwal-demo");
		this.identity.registerToken(FOREIGN, FOREIGN);
		Api foreigner = planner().as(FOREIGN);
		long position = planner().get(DEMO).at("/position").asLong();
		for (String path : List.of("?position=" + position, "?knownOn=" + ago(100), "/items?position=1",
				"/difference?from=" + position)) {
			assertThat(foreigner.get(DEMO + path).status()).as(path).isEqualTo(404);
		}
		assertThat(planner().get("/plans/nowhere/difference?from=1").status()).isEqualTo(404);
	}

	@Test
	void tellsHowTwoStatesDiffer() {
		Answer imported = imported(planner(), document("lipowka.txt"), Map.of());
		String id = imported.text("/planId");
		long from = imported.at("/position").asLong();
		Answer plan = plan(id, from);
		List<JsonNode> items = items(plan);
		String goal = plan.text("/sections/0/sections/0/id");
		String other = plan.text("/sections/0/sections/1/id");
		reworded(id, items.get(0), items.get(0).at("/version").asLong(), "Nocny spacer sąsiadów nad rzeką.");
		Answer added = planner().post("/plans/%s/items".formatted(id),
				Map.of("level", "action", "parent", goal, "number", "9", "text", "Nowe działanie."));
		assertThat(added.status()).as(added.body()).isEqualTo(201);
		done(id, items.get(2), "withdraw", Map.of());
		Answer moved = done(id, items.get(1), "move", Map.of("parent", (other != null) ? other : goal, "index", 0));
		long to = moved.at("/position").asLong();
		plan(id, to);

		Answer there = planner().get("/plans/%s/difference?from=%d&to=%d".formatted(id, from, to));
		assertThat(there.status()).as(there.body()).isEqualTo(200);
		assertThat(there.at("/from").asLong()).isEqualTo(from);
		assertThat(there.at("/to").asLong()).isEqualTo(to);
		assertThat(there.at("/cells")).hasSize(1);
		assertThat(there.text("/cells/0/item")).isEqualTo(items.get(0).at("/id").asText());
		assertThat(there.text("/cells/0/column")).isEqualTo("text");
		assertThat(there.text("/cells/0/before")).isEqualTo("Nocny spacer sąsiadów nad strugą.");
		assertThat(there.text("/cells/0/after")).isEqualTo("Nocny spacer sąsiadów nad rzeką.");
		assertThat(words(there)).containsExactly("same:Nocny spacer sąsiadów nad ", "removed:strugą", "added:rzeką",
				"same:.");
		assertThat(there.at("/added")).hasSize(1);
		assertThat(there.text("/added/0/item")).isEqualTo(added.text("/id"));
		assertThat(there.text("/added/0/place/parent")).isEqualTo(goal);
		assertThat(ids(there.at("/withdrawn"))).containsExactly(items.get(2).at("/id").asText());
		assertThat(ids(there.at("/moved"))).containsExactly(items.get(1).at("/id").asText());
		assertThat(there.text("/moved/0/from/parent")).isEqualTo(goal);
		assertThat(there.at("/moved/0/from/index").asInt()).isEqualTo(1);
		assertThat(there.at("/moved/0/to/index").asInt()).isZero();
		assertThat(there.at("/heading").isNull()).isTrue();
		assertThat(planner().get("/plans/%s/difference?from=%d".formatted(id, from)).json()).isEqualTo(there.json());

		Answer back = planner().get("/plans/%s/difference?from=%d&to=%d".formatted(id, to, from));
		assertThat(ids(back.at("/removed"))).containsExactly(added.text("/id"));
		assertThat(ids(back.at("/restored"))).containsExactly(items.get(2).at("/id").asText());
		assertThat(words(back)).contains("removed:rzeką", "added:strugą");
		assertThat(back.at("/added")).isEmpty();

		assertRefused(planner().get("/plans/%s/difference?from=0".formatted(id)), 404, "plan-not-begun",
				"W tym czasie tego planu jeszcze nie było.");
		assertThat(planner().get("/plans/%s/difference?from=%d&to=%d".formatted(id, from, Long.MAX_VALUE)).status())
			.isEqualTo(404);
	}

	@Test
	void daysAreComparedToo() {
		Answer answer = planner().get(DEMO + "/difference?fromDay=%s&toDay=%s".formatted(ago(703), ago(701)));
		assertThat(answer.at("/cells")).hasSize(1);
		assertThat(answer.text("/cells/0/before/source")).isEqualTo("I kwartał 2025");
		assertThat(answer.text("/cells/0/after/due")).isEqualTo("2025-06-30");
		assertThat(words(answer)).containsExactly("removed:I", "added:II", "same: kwartał 2025");
		Answer moves = planner().get(DEMO + "/difference?fromDay=%s&toDay=%s".formatted(ago(290), ago(286)));
		assertThat(moves.at("/moved")).hasSize(1);
		assertThat(moves.at("/renumbered")).hasSize(3);
	}

	@Test
	void theDescriptionNamesEachParameter() {
		JsonNode get = planner().get("/openapi").at("/paths/~1api~1v1~1plans~1{plan}/get/parameters");
		assertThat(get).extracting((parameter) -> parameter.at("/name").asText())
			.containsExactlyInAnyOrder("plan", "after", "position", "knownOn", "inForceOn");
	}

	private String meetings(int daysAgo) {
		return items(planner().get(DEMO + "?knownOn=" + ago(daysAgo)), DEMO + "/items?knownOn=" + ago(daysAgo)).stream()
			.filter((item) -> item.at("/text").asText().startsWith("Wspólne spotkania"))
			.map((item) -> item.at("/timeFrame/source").asText())
			.collect(Collectors.joining());
	}

	private Answer reworded(String plan, JsonNode item, long version, String text) {
		Answer answer = planner().patch("/plans/%s/items/%s".formatted(plan, item.at("/id").asText()),
				Map.of("expectedVersion", version, "text", text));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private Answer done(String plan, JsonNode item, String what, Map<String, Object> more) {
		Map<String, Object> body = new HashMap<>(more);
		body.put("expectedVersion", item.at("/version").asLong());
		Answer answer = planner().post("/plans/%s/items/%s/%s".formatted(plan, item.at("/id").asText(), what), body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private void assertText(String plan, long position, long shown, String text) {
		Answer then = planner().get("/plans/%s?position=%d".formatted(plan, position));
		assertThat(then.status()).as(then.body()).isEqualTo(200);
		assertThat(then.at("/position").asLong()).isEqualTo(shown);
		assertThat(then.text("/sections/0/sections/0/rows/0/cells/text/value")).isEqualTo(text);
		assertThat(planner().get("/plans/%s/items?position=%d".formatted(plan, position)).text("/items/0/text"))
			.isEqualTo(text);
	}

	private List<JsonNode> items(Answer plan) {
		return items(plan, "/plans/%s/items".formatted(plan.text("/id")));
	}

	private List<JsonNode> items(Answer plan, String path) {
		assertThat(plan.status()).as(plan.body()).isEqualTo(200);
		return elements(planner().get(path).at("/items"));
	}

	private static List<String> words(Answer answer) {
		return elements(answer.at("/cells/0/words")).stream()
			.map((part) -> part.at("/kind").asText() + ":" + part.at("/text").asText())
			.toList();
	}

	private static List<String> ids(JsonNode array) {
		return elements(array).stream().map((one) -> one.at("/item").asText()).toList();
	}

	private static List<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	private static void assertRefused(Answer answer, int status, String code, String why) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.text("/code")).isEqualTo(code);
		assertThat(answer.text("/detail")).isEqualTo(why);
	}

}
