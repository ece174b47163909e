package pl.utrwal.bootstrap;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sustaining and continuation plans over the API.
 */
class ContinuationPlansApiTest extends RunningTest {

	@Test
	void aSustainingPlanIsImportedAndCounted() {
		JsonNode plan = planOf(document("plan-utrwalania.txt"));
		assertThat(plan.at("/kind").asText()).isEqualTo("SustainingPlan");
		assertThat(plan.at("/counts").toString()).isEqualTo("{\"areas\":2,\"items\":6,\"tools\":4,\"parties\":4}");
		assertThat(plan.at("/signOff/place").asText()).isEqualTo("Olszowe Łąki");
		assertThat(plan.at("/signOff/day").asText()).isEqualTo("2027-03-12");
		assertThat(plan.at("/cost").isNull()).isTrue();
	}

	@Test
	void costsAreSummedAndReferencesResolved() {
		JsonNode plan = planOf(document("plan-kontynuacji.txt"));
		String id = plan.at("/id").asText();
		assertThat(plan.at("/kind").asText()).isEqualTo("ContinuationPlan");
		assertThat(plan.at("/counts").toString()).isEqualTo(
				"{\"effects\":3,\"toSustain\":4,\"measures\":1,\"goals\":2,\"tasks\":3,\"measurableEffects\":3}");
		assertThat(plan.at("/cost").asText()).isEqualTo("6500.00");
		JsonNode task = items(id, 0, "Podsumowanie");
		assertThat(task.at("/cost/total").asText()).isEqualTo("800.00");
		Answer changed = planner().patch("/plans/%s/items/%s".formatted(id, task.at("/id").asText()),
				Map.of("expectedVersion", task.at("/version").asLong(), "cost", "2 spotkania po 1 tys. zł"));
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		JsonNode after = plan(id, changed.at("/position").asLong()).json();
		assertThat(after.at("/cost").asText()).isEqualTo("7700.00");

		JsonNode open = planner().get("/plans/%s/references?open=true".formatted(id)).json().at("/items");
		assertThat(open).hasSize(2);
		JsonNode first = open.get(0);
		String path = "/plans/%s/items/%s/references/0".formatted(id, first.at("/item").asText());
		String goal = after.at("/sections/1/id").asText();
		Answer foreign = planner().post(path,
				Map.of("expectedVersion", first.at("/version").asLong(), "plan", "nowhere"));
		assertThat(foreign.status()).isEqualTo(404);
		Answer resolved = planner().post(path,
				Map.of("expectedVersion", first.at("/version").asLong(), "plan", id, "item", goal));
		assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
		JsonNode left = Api
			.patiently(() -> planner()
				.get("/plans/%s/references?open=true&after=%d".formatted(id, resolved.at("/position").asLong())))
			.json()
			.at("/items");
		assertThat(left).hasSize(1);
		JsonNode history = Api
			.patiently(
					() -> planner().get("/history?plan=%s&after=%d".formatted(id, resolved.at("/position").asLong())))
			.json();
		assertThat(history.at("/items/0/event").asText()).isEqualTo("plans.reference-resolved");
		assertThat(history.at("/items/0/new").asText()).isEqualTo("1. Wieś, w której ludzie się znają");
	}

	@Test
	void aProgrammeThatEndsIsContinued() {
		Answer made = planner().post("/plans/demo-strategia/continuation",
				Map.of("title", "Plan kontynuacji strategii", "period", "2031"));
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		JsonNode plan = plan(made.text("/id"), made.at("/position").asLong()).json();
		assertThat(plan.at("/kind").asText()).isEqualTo("ContinuationPlan");
		assertThat(plan.at("/predecessor").asText()).isEqualTo("demo-strategia");
		JsonNode row = plan.at("/sections/0/sections/0/rows/0");
		assertThat(row.at("/cells/references/value/0/plan").asText()).isEqualTo("demo-strategia");
		assertThat(row.at("/cells/references/value/0/open").asBoolean()).isFalse();
		assertThat(plan.at("/counts/effects").asInt() + plan.at("/counts/toSustain").asInt()).isPositive();
	}

	private JsonNode items(String plan, long after, String text) {
		for (JsonNode item : planner().get("/plans/%s/items?after=%d".formatted(plan, after)).json().at("/items")) {
			if (item.at("/text").asText().equals(text)) {
				return item;
			}
		}
		throw new AssertionError("no item " + text);
	}

}
