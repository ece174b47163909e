package pl.utrwal.bootstrap;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API says of how plans stand to the law, and of evaluations.
 */
class CompletenessApiTest extends RunningTest {

	/**
	 * The document is a table of areas, operational goals and actions. Its actions are
	 * the directions of action. 20 of its 44 rows name a source of funding. It is carried
	 * out in the way that its rows say: each names who does it and by when, so its
	 * columns of parties and time frames, both filled in every row, are the way of
	 * implementation. What stands in chapters around such a table it does not hold.
	 */
	@Test
	void theRealStrategyHasItsDirectionsAndPartOfItsFinances() throws IOException {
		JsonNode plan = planOf(realDocument("002_"));
		JsonNode found = get(plan.at("/id").asText(), "").json();
		assertThat(found.at("/asked").asBoolean()).isTrue();
		assertThat(found.at("/complete").asBoolean()).isFalse();
		assertThat(states(found)).containsExactly("strategy-diagnosis missing 0/0",
				"strategy-social-economy missing 0/0", "strategy-forecast missing 0/0",
				"strategy-strategic-goals missing 0/0", "strategy-directions satisfied 44/44",
				"strategy-implementation satisfied 44/44", "strategy-finances partly 20/44",
				"strategy-indicators missing 0/" + plan.at("/counts/goals").asInt(),
				"strategy-commissioning missing 0/0");
		JsonNode finances = item(found, "strategy-finances");
		assertThat(finances.at("/satisfiedBy")).hasSize(20);
		assertThat(finances.at("/lacking")).hasSize(24);
		assertThat(finances.at("/lacking/0/item").asText()).isNotEmpty();
		assertThat(finances.at("/by").asText()).isEqualTo("table");
		isJudgedByTheLawOf("2004-12-31", plan, 0, 9);
		isJudgedByTheLawOf("2011-12-31", plan, 7, 2);
		isJudgedByTheLawOf("2022-12-31", plan, 9, 0);
	}

	private void isJudgedByTheLawOf(String day, JsonNode plan, int asked, int later) {
		JsonNode found = get(plan.at("/id").asText(), "?on=" + day).json();
		assertThat(found.at("/judgedBy").asText()).isEqualTo("asked");
		assertThat(found.at("/items")).as(day).hasSize(asked);
		assertThat(found.at("/later")).as(day).hasSize(later);
	}

	@Test
	void anAdoptedPlanIsJudgedByTheLawOfItsAdoptionAndToldWhatCameLater() {
		String plan = strategy();
		assertThat(get(plan, "").at("/judgedBy").asText()).isEqualTo("day");
		Answer adopted = ok(owner().post("/plans/%s/adoption".formatted(plan),
				Map.of("number", "V/30/2020", "body", "Rada Gminy", "date", "2020-03-02", "inForceFrom", "2020-04-01",
						"annex", "", "expectedVersion", planner().get("/plans/" + plan).at("/version").asLong())));
		JsonNode found = get(plan, "?after=" + position(adopted)).json();
		assertThat(found.at("/judgedBy").asText()).isEqualTo("adoption");
		assertThat(found.at("/on").asText()).isEqualTo("2020-03-02");
		assertThat(found.at("/items")).hasSize(7);
		assertThat(found.at("/later")).extracting((item) -> item.at("/requirement").asText())
			.containsExactly("strategy-social-economy", "strategy-commissioning");
		JsonNode capacity = found.at("/later/0");
		assertThat(capacity.at("/amendedBy").asText()).contains("o ekonomii społecznej");
		assertThat(capacity.at("/quality").asText()).isEqualTo("secondary");
		assertThat(capacity.at("/source").asText()).startsWith("https://");
		assertThat(capacity.at("/checked").asText()).isNotEmpty();
	}

	@Test
	void theLawOfTheDayCounts() {
		String plan = strategy();
		assertThat(get(plan, "?on=2011-05-02").at("/items")).isEmpty();
		assertThat(get(plan, "?on=2011-05-02").at("/asked").asBoolean()).isTrue();
		assertThat(get(plan, "?on=2011-05-03").at("/items")).hasSize(7);
		assertThat(get(plan, "?on=2011-05-03").at("/on").asText()).isEqualTo("2011-05-03");
		assertThat(get("demo-program", "?on=2010-03-11").at("/items")).isEmpty();
		JsonNode programme = get("demo-program", "").json();
		assertThat(states(programme)).containsExactly("programme-goals satisfied 1/1",
				"programme-principles missing 0/0", "programme-scope missing 0/0", "programme-forms satisfied 3/3",
				"programme-priorities satisfied 2/2", "programme-period satisfied 1/1",
				"programme-implementation satisfied 3/3", "programme-funds satisfied 3/3",
				"programme-evaluation missing 0/0", "programme-making missing 0/0",
				"programme-commissions missing 0/0");
		Answer schedule = get("demo-harmonogram", "");
		assertThat(schedule.at("/asked").asBoolean()).isFalse();
		assertThat(schedule.at("/items")).isEmpty();
	}

	@Test
	void aPlannerSaysWhereItIsAndTakesThatBack() {
		String plan = strategy();
		String goal = items(plan).getFirst();
		String links = "/plans/%s/completeness/links".formatted(plan);
		Answer words = created(
				planner().post(links, Map.of("requirement", "strategy-diagnosis", "words", "Załącznik 1, rozdział 2")));
		Answer elements = created(
				planner().post(links, Map.of("requirement", "strategy-strategic-goals", "items", List.of(goal))));
		JsonNode found = get(plan, "?after=" + position(elements)).json();
		JsonNode diagnosis = item(found, "strategy-diagnosis");
		assertThat(diagnosis.at("/state").asText()).isEqualTo("satisfied");
		assertThat(diagnosis.at("/by").asText()).isEqualTo("link");
		assertThat(diagnosis.at("/links/0/words").asText()).isEqualTo("Załącznik 1, rozdział 2");
		assertThat(diagnosis.at("/links/0/by").asText()).isEqualTo("Planistka Demo");
		assertThat(item(found, "strategy-strategic-goals").at("/links/0/items/0/item").asText()).isEqualTo(goal);
		assertThat(item(get(plan, "?position=" + (position(words) - 1024)).json(), "strategy-diagnosis").at("/state")
			.asText()).as("before it was said").isEqualTo("missing");
		Answer removed = planner().delete(links + "/" + words.text("/id") + "?reason=inny+rozdział");
		assertThat(removed.status()).as(removed.body()).isEqualTo(200);
		found = get(plan, "?after=" + position(removed)).json();
		assertThat(item(found, "strategy-diagnosis").at("/state").asText()).isEqualTo("missing");
		assertThat(planner().delete(links + "/" + words.text("/id")).at("/position").isNull()).isTrue();
		JsonNode lines = Api
			.patiently(() -> planner().get("/history?plan=%s&after=%d".formatted(plan, position(removed))))
			.json();
		assertThat(lines.at("/items/0/sentence").asText())
			.startsWith("Cofnięto wskazanie, gdzie plan spełnia wymaganie: art. 16b ust. 2 pkt 1");
		assertThat(lines.at("/items/0/old").asText()).isEqualTo("Załącznik 1, rozdział 2");
	}

	@Test
	void indicatorsOfThePlanSatisfyTheDemandForThem() {
		String plan = strategy();
		Answer defined = created(planner().post("/plans/%s/indicators".formatted(plan),
				Map.of("name", "Osoby", "item", items(plan).getLast())));
		JsonNode found = item(get(plan, "?after=" + position(defined)).json(), "strategy-indicators");
		assertThat(found.at("/state").asText()).isEqualTo("satisfied");
		assertThat(found.at("/satisfiedBy/0/indicator").asText()).isEqualTo(defined.text("/id"));
	}

	@Test
	void rulesAreToldAndReadersDoNotWrite() {
		String plan = strategy();
		String links = "/plans/%s/completeness/links".formatted(plan);
		refused(planner().post(links, Map.of("requirement", "strategy-diagnosis", "words", " ")), "link-says-nothing");
		refused(planner().post(links, Map.of("requirement", "programme-goals", "words", "tu")), "requirement-unknown");
		assertThat(planner().post(links, Map.of("requirement", "strategy-diagnosis", "items", List.of("nowhere")))
			.status()).isEqualTo(404);
		Api auditor = planner().as("demo-auditor");
		assertThat(auditor.post(links, Map.of("requirement", "strategy-diagnosis", "words", "tu")).status())
			.isEqualTo(403);
		assertThat(auditor.get("/plans/%s/completeness".formatted(plan)).status()).isEqualTo(200);
		assertThat(planner().get("/plans/nowhere/completeness").status()).isEqualTo(404);
		assertThat(planner().delete("/plans/demo-strategia/completeness/links/nowhere").status()).isEqualTo(404);
	}

	@Test
	void anEvaluationAsksFindsAndConcludes() {
		String plan = strategy();
		String path = "/plans/%s/evaluation".formatted(plan);
		String action = items(plan).getLast();
		String key = UUID.randomUUID().toString();
		Map<String, Object> wish = Map.of("question", "Czy to pomaga?", "item", action, "on", "2026-01-10");
		Answer asked = created(planner().post(path, wish, key));
		assertThat(planner().post(path, wish, key).json()).isEqualTo(asked.json());
		String one = path + "/" + asked.text("/id");
		refused(planner().patch(one, Map.of("expectedVersion", 0, "conclusion", "Więcej", "on", "2026-02-01")),
				"conclusion-without-finding");
		refused(planner().patch(one, Map.of("expectedVersion", 0, "finding", "Tak", "on", "2999-01-01")), "day-ahead");
		refused(planner().patch(one, Map.of("expectedVersion", 0, "finding", "Tak")), "day-missing");
		assertThat(planner().patch(one, Map.of("expectedVersion", 0, "on", "2026-02-01")).status()).isEqualTo(400);
		assertThat(planner().patch(one, Map.of("finding", "Tak", "on", "2026-02-01")).status()).as("no version")
			.isEqualTo(400);
		ok(planner().patch(one,
				Map.of("expectedVersion", 0, "finding", "Tak", "evidence", "ankieta", "on", "2026-02-01")));
		ok(planner().patch(one, Map.of("expectedVersion", 1, "finding", "Nie zawsze", "on", "2026-03-01")));
		Answer concluded = ok(planner().patch(one, Map.of("expectedVersion", 2, "conclusion", "Dodać dyżur",
				"recommendation", "W piątki", "on", "2026-03-02")));
		Answer answer = Api.patiently(() -> planner().get(path + "?after=" + position(concluded)));
		assertThat(answer.at("/items")).hasSize(1);
		assertThat(answer.at("/items/0/finding"))
			.hasToString("{\"text\":\"Nie zawsze\",\"evidence\":\"\",\"on\":\"2026-03-01\"}");
		assertThat(answer.at("/items/0/conclusion/recommendation").asText()).isEqualTo("W piątki");
		JsonNode lines = Api.patiently(
				() -> planner().get("/history?plan=%s&item=%s&after=%d".formatted(plan, action, position(concluded))))
			.json();
		assertThat(lines.at("/items/1/event").asText()).isEqualTo("monitoring.finding-revised");
		assertThat(lines.at("/items/1/old").asText()).isEqualTo("Tak; ankieta (1 lutego 2026)");
		assertThat(planner().as("demo-auditor")
			.patch(one, Map.of("expectedVersion", 3, "finding", "x", "on", "2026-01-01"))
			.status()).isEqualTo(403);
		assertThat(planner()
			.patch("/plans/demo-strategia/evaluation/" + asked.text("/id"),
					Map.of("expectedVersion", 3, "finding", "x", "on", "2026-01-01"))
			.status()).isEqualTo(404);
	}

	@Test
	void whoWritesSecondOfAQuestionIsToldWhatStandsThere() {
		String path = "/plans/%s/evaluation".formatted(strategy());
		String one = path + "/"
				+ created(planner().post(path, Map.of("question", "Czy to pomaga?", "on", "2026-01-10"))).text("/id");
		Answer first = ok(
				planner().patch(one, Map.of("expectedVersion", 0, "question", "Komu to pomaga?", "on", "2026-01-11")));
		for (Map<String, Object> late : List.<Map<String, Object>>of(Map.of("question", "Po co?"),
				Map.of("finding", "Tak"))) {
			Map<String, Object> wish = new HashMap<>(late);
			wish.put("expectedVersion", 0);
			wish.put("on", "2026-01-12");
			Answer refused = planner().patch(one, wish);
			assertThat(refused.status()).as(refused.body()).isEqualTo(409);
			assertThat(refused.text("/title")).isEqualTo("Ktoś był szybszy");
			assertThat(refused.text("/current/question")).isEqualTo("Komu to pomaga?");
			assertThat(refused.at("/current/version").asLong()).isEqualTo(1);
			assertThat(refused.text("/changedBy")).isEqualTo("Planistka Demo");
			assertThat(refused.at("/position")).isEqualTo(first.at("/position"));
		}
		Answer unchanged = Api.patiently(() -> planner().get(path + "?after=" + position(first)));
		assertThat(unchanged.at("/items/0/finding").isNull()).isTrue();
		ok(planner().patch(one, Map.of("expectedVersion", 1, "finding", "Tak", "on", "2026-01-12")));
	}

	@Test
	void aQuestionAskedByMistakeIsWithdrawn() {
		String plan = strategy();
		String path = "/plans/%s/evaluation".formatted(plan);
		Answer mistaken = created(planner().post(path, Map.of("question", "Nie tu", "on", "2026-01-10")));
		Answer right = created(planner().post(path, Map.of("question", "Czy to pomaga?", "on", "2026-01-10")));
		String one = path + "/" + mistaken.text("/id");
		refused(planner().post(one + "/withdraw", Map.of()), "reason-missing");
		Map<String, Object> why = Map.of("reason", "zadane w złym planie");
		String key = UUID.randomUUID().toString();
		Answer withdrawn = ok(planner().post(one + "/withdraw", why, key));
		assertThat(planner().post(one + "/withdraw", why, key).json()).isEqualTo(withdrawn.json());
		assertThat(ok(planner().post(one + "/withdraw", why)).json()).as("twice").isEqualTo(withdrawn.json());
		Answer refused = planner().in("en")
			.patch(one, Map.of("expectedVersion", 1, "finding", "Tak", "on", "2026-02-01"));
		refused(refused, "question-withdrawn");
		assertThat(refused.text("/detail")).startsWith("This question was withdrawn.");
		JsonNode all = Api.patiently(() -> planner().get(path + "?after=" + position(withdrawn))).json();
		assertThat(all.at("/items")).extracting((item) -> item.at("/id").asText())
			.containsExactly(right.text("/id"), mistaken.text("/id"));
		assertThat(all.at("/items/0/withdrawn").isNull()).isTrue();
		assertThat(all.at("/items/1/withdrawn/reason").asText()).isEqualTo("zadane w złym planie");
		assertThat(all.at("/items/1/withdrawn/by").asText()).isEqualTo("Planistka Demo");
		assertThat(all.at("/items/1/withdrawn/at").asText()).isNotBlank();
		JsonNode then = planner().get(path + "?position=" + position(right)).json();
		assertThat(then.at("/items/0/id").asText()).isEqualTo(mistaken.text("/id"));
		assertThat(then.at("/items/0/withdrawn").isNull()).isTrue();
		JsonNode lines = Api
			.patiently(() -> planner().get("/history?plan=%s&after=%d".formatted(plan, position(withdrawn))))
			.json();
		assertThat(lines.at("/items/0/sentence").asText()).isEqualTo("Wycofano pytanie oceny „Nie tu”.");
		assertThat(lines.at("/items/0/reason").asText()).isEqualTo("zadane w złym planie");
		assertThat(planner().as("demo-auditor").post(one + "/withdraw", why).status()).isEqualTo(403);
		assertThat(planner().post(path + "/nowhere/withdraw", why).status()).isEqualTo(404);
	}

	/** One area, one goal, one action. */
	private String strategy() {
		Answer plan = created(planner().post("/plans",
				Map.of("kind", "SocialProblemsStrategy", "title", "Strategia 2025–2030", "period", "2025–2030")));
		String id = plan.text("/id");
		String parent = null;
		Answer last = plan;
		for (String level : List.of("area", "goal", "action")) {
			Map<String, Object> item = new HashMap<>(Map.of("level", level, "text", "Coś dobrego: " + level));
			item.put("parent", parent);
			last = created(planner().post("/plans/" + id + "/items", item));
			parent = last.text("/id");
		}
		plan(id, position(last));
		return id;
	}

	/** The ids of the goal and of the action. */
	private List<String> items(String plan) {
		JsonNode goal = planner().get("/plans/" + plan).at("/sections/0/sections/0");
		return List.of(goal.at("/id").asText(), goal.at("/rows/0/id").asText());
	}

	private Answer get(String plan, String query) {
		Answer answer = Api.patiently(() -> planner().get("/plans/%s/completeness%s".formatted(plan, query)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static List<String> states(JsonNode found) {
		return StreamSupport.stream(found.at("/items").spliterator(), false)
			.map((item) -> "%s %s %d/%d".formatted(item.at("/requirement").asText(), item.at("/state").asText(),
					item.at("/have").asInt(), item.at("/of").asInt()))
			.toList();
	}

	private static JsonNode item(JsonNode found, String requirement) {
		return StreamSupport.stream(found.at("/items").spliterator(), false)
			.filter((item) -> item.at("/requirement").asText().equals(requirement))
			.findFirst()
			.orElseThrow();
	}

	private static Answer created(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private static Answer ok(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static void refused(Answer answer, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	private static long position(Answer answer) {
		return answer.at("/position").asLong();
	}

}
