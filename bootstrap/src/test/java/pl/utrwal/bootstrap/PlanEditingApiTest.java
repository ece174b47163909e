package pl.utrwal.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API promises those who write a plan from nothing.
 */
class PlanEditingApiTest extends RunningTest {

	@Test
	void notesAndRenumbers() {
		String plan = draft("SocialProblemsStrategy");
		Answer area = add(plan, "area", null, Map.of("number", "1", "text", "Rodziny"));
		String path = "/plans/%s/items/%s".formatted(plan, area.text("/id"));
		Answer noted = planner().post(path + "/note",
				Map.of("expectedVersion", version(area), "note", "Do uzgodnienia.", "reason", "rozmowa"));
		assertThat(noted.status()).as(noted.body()).isEqualTo(200);
		Answer renumbered = planner().post(path + "/renumber",
				Map.of("expectedVersion", version(noted), "number", "I"));
		assertThat(renumbered.status()).as(renumbered.body()).isEqualTo(200);
		JsonNode found = plan(plan, position(renumbered)).at("/sections/0");
		assertThat(found.at("/number").asText()).isEqualTo("I");
		assertThat(found.at("/notes/0").asText()).isEqualTo("Do uzgodnienia.");
		assertThat(found.at("/version").asLong()).isEqualTo(version(renumbered));
	}

	@Test
	void answersARepeatedNoteWithTheFirstAnswer() {
		String plan = draft("SocialProblemsStrategy");
		Answer area = add(plan, "area", null, Map.of("text", "Rodziny"));
		String path = "/plans/%s/items/%s/note".formatted(plan, area.text("/id"));
		Map<String, Object> note = Map.of("expectedVersion", version(area), "note", "Raz.");
		String key = UUID.randomUUID().toString();
		Answer first = planner().post(path, note, key);
		Answer again = planner().post(path, note, key);
		assertThat(again.json()).isEqualTo(first.json());
		assertThat(plan(plan, position(again)).at("/sections/0/notes")).hasSize(1);
		Answer other = planner().post(path, Map.of("expectedVersion", version(area), "note", "Inna."), key);
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
	}

	@Test
	void refusesWhatIsTooLongBlankOrLate() {
		String plan = draft("SocialProblemsStrategy");
		Answer area = add(plan, "area", null, Map.of("text", "Rodziny"));
		String path = "/plans/%s/items/%s".formatted(plan, area.text("/id"));
		assertRefused(planner().post(path + "/note", Map.of("expectedVersion", version(area), "note", " ")), 422,
				"text-blank");
		assertRefused(
				planner().post(path + "/renumber", Map.of("expectedVersion", version(area), "number", "1".repeat(21))),
				422, "number-too-long");
		assertThat(planner().post(path + "/renumber", Map.of("expectedVersion", version(area) + 5, "number", "2"))
			.status()).isEqualTo(409);
		assertThat(planner()
			.post("/plans/%s/items/nowhere/note".formatted(plan), Map.of("expectedVersion", 1, "note", "x"))
			.status()).isEqualTo(404);
		Api auditor = planner().as("demo-auditor");
		for (String call : List.of("/note", "/renumber")) {
			assertThat(auditor.post(path + call, Map.of("expectedVersion", version(area), "note", "x", "number", "2"))
				.status()).as(call).isEqualTo(403);
		}
		assertThat(auditor.patch("/plans/" + plan, Map.of("title", "x")).status()).isEqualTo(403);
		assertThat(auditor.post("/plans/" + plan + "/successor", Map.of("title", "x")).status()).isEqualTo(403);
	}

	@Test
	void retitlesAPlanAndGivesItAnotherPeriod() {
		String plan = draft("SocialProblemsStrategy");
		Answer title = planner().patch("/plans/" + plan, Map.of("title", "Nowy tytuł", "reason", "uwaga rady"));
		assertThat(title.status()).as(title.body()).isEqualTo(200);
		JsonNode retitled = plan(plan, position(title)).json();
		assertThat(retitled.at("/title").asText()).isEqualTo("Nowy tytuł");
		assertThat(retitled.at("/period/source").asText()).isEqualTo("2024–2027");
		Answer period = planner().patch("/plans/" + plan, Map.of("period", "2025–2028"));
		JsonNode moved = plan(plan, position(period)).json();
		assertThat(moved.at("/title").asText()).isEqualTo("Nowy tytuł");
		assertThat(moved.at("/period/edtf").asText()).isEqualTo("2025/2028");
		assertThat(planner().patch("/plans/" + plan, Map.of("reason", "nic")).status()).isEqualTo(400);
		assertRefused(planner().patch("/plans/" + plan, Map.of("title", " ")), 422, "text-blank");
		assertThat(planner().patch("/plans/nowhere", Map.of("title", "x")).status()).isEqualTo(404);
	}

	@Test
	void putsANewItemAtItsIndexAndGivesAGoalItsTargetGroup() {
		String plan = draft("CareSystemSchedule");
		String direction = add(plan, "direction", null, Map.of("text", "Profilaktyka")).text("/id");
		Answer goal = add(plan, "goal", direction, Map.of("text", "Drugi", "targetGroup", "rodziny"));
		add(plan, "goal", direction, Map.of("text", "Pierwszy", "index", 0));
		Answer targeted = planner().patch("/plans/%s/items/%s".formatted(plan, goal.text("/id")),
				Map.of("expectedVersion", version(goal), "targetGroup", "dzieci"));
		JsonNode goals = plan(plan, position(targeted)).at("/sections/0/sections");
		assertThat(goals).extracting((found) -> found.at("/text").asText()).containsExactly("Pierwszy", "Drugi");
		assertThat(goals.at("/1/cells/targetGroup/value").asText()).isEqualTo("dzieci");
		assertRefused(planner().post("/plans/" + plan + "/items",
				Map.of("level", "goal", "parent", direction, "text", "x", "index", 7)), 422, "place-unknown");
		assertRefused(planner().post("/plans/" + plan + "/items",
				Map.of("level", "task", "parent", goal.text("/id"), "text", "x", "funding", Map.of("kind", "none"))),
				422, "level-wrong");
	}

	@Test
	void draftsASuccessorOnceWithoutWhatWasWithdrawn() {
		String plan = draft("SocialProblemsStrategy");
		String area = add(plan, "area", null, Map.of("number", "1", "text", "Rodziny")).text("/id");
		String goal = add(plan, "goal", area, Map.of("number", "1", "text", "Wsparcie")).text("/id");
		Answer kept = add(plan, "action", goal,
				Map.of("number", "1", "text", "Dyżury", "timeFrame", "2025", "parties",
						List.of(Map.of("name", "GOPS", "role", "lead")), "funding",
						Map.of("kind", "sources", "sources", List.of("budżet gminy"))));
		Answer dropped = add(plan, "action", goal, Map.of("number", "2", "text", "Wycofane"));
		Answer last = planner().post("/plans/%s/items/%s/withdraw".formatted(plan, dropped.text("/id")),
				Map.of("expectedVersion", version(dropped)));
		plan(plan, position(last));
		String key = UUID.randomUUID().toString();
		Map<String, Object> wish = Map.of("title", "Następny plan", "period", "2028–2031");
		Answer answer = planner().post("/plans/" + plan + "/successor", wish, key);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(planner().post("/plans/" + plan + "/successor", wish, key).json()).isEqualTo(answer.json());
		JsonNode successor = plan(answer.text("/id"), position(answer)).json();
		assertThat(successor.at("/predecessor").asText()).isEqualTo(plan);
		assertThat(successor.at("/title").asText()).isEqualTo("Następny plan");
		assertThat(successor.at("/period/edtf").asText()).isEqualTo("2028/2031");
		JsonNode rows = successor.at("/sections/0/sections/0/rows");
		assertThat(rows).hasSize(1);
		assertThat(rows.at("/0/id").asText()).isNotEqualTo(kept.text("/id"));
		assertThat(rows.at("/0/cells/text/value").asText()).isEqualTo("Dyżury");
		assertThat(rows.at("/0/cells/timeFrame/value/edtf").asText()).isEqualTo("2025");
		assertThat(rows.at("/0/cells/parties/value/0/name").asText()).isEqualTo("GOPS");
		assertThat(rows.at("/0/cells/funding/value/sources/0").asText()).isEqualTo("budżet gminy");
		assertRefused(planner().post("/plans/" + plan + "/successor", Map.of("title", " ")), 422, "text-blank");
	}

	private String draft(String kind) {
		Answer answer = planner().post("/plans", Map.of("kind", kind, "title", "Plan", "period", "2024–2027"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		plan(answer.text("/id"), position(answer));
		return answer.text("/id");
	}

	private Answer add(String plan, String level, String parent, Map<String, Object> item) {
		Map<String, Object> body = new HashMap<>(item);
		body.put("level", level);
		body.put("parent", parent);
		Answer answer = planner().post("/plans/" + plan + "/items", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private static void assertRefused(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	private static long version(Answer answer) {
		return answer.at("/version").asLong();
	}

	private static long position(Answer answer) {
		return answer.at("/position").asLong();
	}

}
